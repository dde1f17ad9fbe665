import { Command } from 'commander'

import { type Counts, deriveAll } from './derive-all.ts'
import { userPath } from './user-path.ts'

/** `derive`: makes everything ahead that a server would make in the background. */
export function deriveCommand(): Command {
  return new Command('derive')
    .description('Make the posters, outlines and playable versions of all media ahead.')
    .option('--data <folder>', 'the data folder', '.countersign')
    .option('--again', 'try again what could not be made before')
    .option('--json', 'print what was made as JSON')
    .addHelpText(
      'after',
      '\nffmpeg and LibreOffice are used where they are installed.\nExit codes: 0 good, 1 some could not be made, 2 wrong use.',
    )
    .action(async (options: { data: string; again?: boolean; json?: boolean }) => {
      const counts = await deriveAll(userPath(options.data), options.again)
      process.stdout.write(`${options.json ? JSON.stringify(counts) : sentenceOf(counts)}\n`)
      process.exitCode = counts.failed + counts.lacking > 0 ? 1 : 0
    })
}

function sentenceOf({ done, failed, lacking, waiting }: Counts): string {
  const lacks = lacking > 0 ? ` ${lacking} need ffmpeg or LibreOffice, which is not installed.` : ''
  const held = waiting > 0 ? ` ${waiting} are being made by another server.` : ''
  const broken = failed > 0 ? ` ${failed} could not be made.` : ''
  const there = done === 1 ? '1 derivative is there.' : `${done} derivatives are there.`
  return `${there}${broken}${lacks}${held}`
}
