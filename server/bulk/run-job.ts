import { and, asc, eq, gt, lt, or, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import type { Db } from '#server/db/db.ts'
import { bulkItem, bulkJob, person, project } from '#server/db/schema.ts'
import { membershipOf } from '#server/people/membership-of.ts'

import { actOnItem } from './act-on-item.ts'
import type { Job } from './job.ts'

/** A worker that has not been heard of for so long has ended; what it did then all the same is not done again. */
const silentSeconds = 20
const several = 10

export interface Workplace {
  db: Db
  /** Names this process among those that work on one database. */
  worker: string
  isStopped: () => boolean
  onTrouble: (error: unknown) => void
}

/** The jobs that run and that no other worker is heard of for. */
export function unattended({ worker }: Pick<Workplace, 'worker'>) {
  return and(
    eq(bulkJob.state, 'running'),
    or(
      sql`${bulkJob.worker} is null`,
      eq(bulkJob.worker, worker),
      lt(bulkJob.beatAt, sql`now() - make_interval(secs => ${silentSeconds})`),
    ),
  )
}

/** Works on a job until it is done, cancelled or another's, or this process ends. */
export async function runJob(place: Workplace, jobId: string): Promise<void> {
  // The items behind it are done with; their dead rows need not be passed again and again.
  let reached = -1
  while (!place.isStopped()) {
    const job = await claim(place, jobId)
    if (!job) return
    const context = await contextOf(place.db, job)
    if (!context) return end(place.db, job, { state: 'stopped', code: 'not_yours' })
    const items = await place.db
      .select()
      .from(bulkItem)
      .where(
        and(
          eq(bulkItem.jobId, jobId),
          eq(bulkItem.outcome, 'waiting'),
          gt(bulkItem.place, reached),
        ),
      )
      .orderBy(asc(bulkItem.place))
      .limit(several)
    if (items.length === 0) return end(place.db, job, { state: 'done' })
    for (const item of items) {
      if (place.isStopped()) break
      await actOnItem({ context, onTrouble: place.onTrouble }, job, item)
      reached = item.place
    }
  }
  await leave(place, jobId)
}

async function claim(place: Workplace, jobId: string): Promise<Job | undefined> {
  const [job] = await place.db
    .update(bulkJob)
    .set({ worker: place.worker, beatAt: sql`now()` })
    .where(and(eq(bulkJob.jobId, jobId), unattended(place)))
    .returning()
  return job
}

/** A process that ends in order lets another begin at once. */
async function leave({ db, worker }: Workplace, jobId: string): Promise<void> {
  await db
    .update(bulkJob)
    .set({ worker: null })
    .where(and(eq(bulkJob.jobId, jobId), eq(bulkJob.worker, worker)))
}

async function end(db: Db, job: Job, how: Pick<Partial<Job>, 'state' | 'code'>): Promise<void> {
  await db
    .update(bulkJob)
    .set({ ...how, worker: null, endedAt: sql`now()` })
    .where(and(eq(bulkJob.jobId, job.jobId), eq(bulkJob.state, 'running')))
}

/** Whoever began the job acts in it, as long as they still lead. */
async function contextOf(db: Db, job: Job): Promise<MemberAct | null> {
  const [row] = await db
    .select({ name: person.name, slug: project.slug })
    .from(person)
    .innerJoin(project, eq(project.projectId, job.projectId))
    .where(eq(person.personId, job.actorId))
  if (!row) return null
  const actor = { personId: job.actorId, name: row.name, founder: false }
  const member = await membershipOf(db, actor, row.slug)
  return member?.roles.includes('lead') ? { db, actor, member } : null
}
