import { join } from 'node:path'

import { count } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { derivative } from '#server/db/schema.ts'
import { startDeriver } from '#server/media/derive/deriver.ts'
import { retryFailed } from '#server/media/derive/jobs.ts'
import { recountOnceViewed } from '#server/validation/recount-once-viewed.ts'

import { openData } from './open-data.ts'
import { progressLine } from './progress-line.ts'

/** How many derivatives are in which state. */
export interface Counts {
  waiting: number
  done: number
  failed: number
  lacking: number
}

/** Makes every derivative of a data folder that is still to be made; with `again`, also what could not be made before. */
export async function deriveAll(path: string, again = false): Promise<Counts> {
  const data = await openData(path, true)
  const { db, blobs } = data
  if (again) await retryFailed(db)
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
