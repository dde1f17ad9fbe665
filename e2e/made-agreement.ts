import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

import { z } from 'zod'

const Made = z.object({ slug: z.string(), counts: z.record(z.string(), z.number()) })
export type Made = z.infer<typeof Made>

/** Puts a project of so many judged instances into a data folder; what plain SQL counts in it. */
export function madeAgreement(data: string, instances: number): Made {
  const options = ['--disable-warning=ExperimentalWarning']
  const args = [...options, 'e2e/make-agreement.ts', data, String(instances)]
  const said = execFileSync(process.execPath, args, { cwd: join(import.meta.dirname, '..') })
  return Made.parse(JSON.parse(said.toString()))
}
