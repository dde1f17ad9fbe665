import type { Command } from 'commander'

import { agreementCommand } from './agreement.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { deriveCommand } from './derive.ts'
import { exportCommand } from './export.ts'
import { generateCommand } from './generate.ts'
import { importCommand } from './import.ts'
import { reportCommand } from './report.ts'
import { validateCommand } from './validate.ts'
import { verifyCommand } from './verify.ts'

/** Every command of the command line, in the order of the help. Each sets `process.exitCode`: 0 good, 1 findings. */
export const commands: (() => Command)[] = [
  validateCommand,
  importCommand,
  exportCommand,
  reportCommand,
  deriveCommand,
  backupCommand,
  restoreCommand,
  verifyCommand,
  generateCommand,
  agreementCommand,
]
