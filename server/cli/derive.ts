import { join } from 'node:path'

import { Command } from 'commander'
import { count } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { derivative } from '#server/db/schema.ts'
import { startDeriver } from '#server/media/derive/deriver.ts'
import { recountOnceViewed } from '#server/validation/recount-once-viewed.ts'

import { openData } from './open-data.ts'
import { progressLine } from './progress-line.ts'
import { userPath } from './user-path.ts'

interface Counts {
  waiting: number
  done: number
  failed: number
  lacking: number
}

/** `derive`: makes everything ahead that a server would make in the background. */
export function deriveCommand(): Command {
  return new Command('derive')
    .description('Make the posters, outlines and playable versions of all media ahead.')
    .option('--data <folder>', 'the data folder', '.countersign')
    .option('--json', 'print what was made as JSON')
    .addHelpText(
      'after',
      '\nffmpeg and LibreOffice are used where they are installed.\nExit codes: 0 good, 1 some could not be made, 2 wrong use.',
    )
    .action(async (options: { data: string; json?: boolean }) => {
      const counts = await deriveAll(userPath(options.data))
      process.stdout.write(`${options.json ? JSON.stringify(counts) : sentenceOf(counts)}\n`)
      process.exitCode = counts.failed + counts.lacking > 0 ? 1 : 0
    })
}

async function deriveAll(path: string): Promise<Counts> {
  const data = await openData(path, true)
  const { db, blobs } = data
  const line = progressLine('Deriving')
  const troubles: unknown[] = []
  const deriver = startDeriver({
    db,
    blobs,
    room: join(data.folder, 'deriving'),
    onStanding: recountOnceViewed,
    onTrouble: (error) => troubles.push(error),
  })
  const look = setInterval(() => {
    void countsOf(db).then(({ waiting, ...ended }) => {
      const made = ended.done + ended.failed + ended.lacking
      line.tell(made, made + waiting)
    })
  }, 500)
  try {
    await deriver.idle()
    if (troubles.length > 0) throw troubles[0]
    return await countsOf(db)
  } finally {
    clearInterval(look)
    line.end()
    await deriver.stop()
    await data.close()
  }
}

async function countsOf(db: Db): Promise<Counts> {
  const rows = await db
    .select({ state: derivative.state, n: count() })
    .from(derivative)
    .groupBy(derivative.state)
  const of = (state: keyof Counts) => rows.find((row) => row.state === state)?.n ?? 0
  return { waiting: of('waiting'), done: of('done'), failed: of('failed'), lacking: of('lacking') }
}

function sentenceOf({ done, failed, lacking, waiting }: Counts): string {
  const lacks = lacking > 0 ? ` ${lacking} need ffmpeg or LibreOffice, which is not installed.` : ''
  const held = waiting > 0 ? ` ${waiting} are being made by another server.` : ''
  const broken = failed > 0 ? ` ${failed} could not be made.` : ''
  return `${done} derivatives are there.${broken}${lacks}${held}`
}
