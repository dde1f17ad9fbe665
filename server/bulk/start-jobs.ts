import { randomUUID } from 'node:crypto'

import { asc } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { bulkJob } from '#server/db/schema.ts'

import { onRing } from './bell.ts'
import { runJob, unattended, type Workplace } from './run-job.ts'

const slowly = 10_000

export interface Jobs {
  /** Ends when there is nothing left to do for this process. */
  idle: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Works on the jobs of a database in the background, one after the other. It is woken by the bell, and looks up by itself for
 * those that a server which ended has left.
 */
export function startJobs(options: { db: Db; onTrouble?: (error: unknown) => void }): Jobs {
  const { db } = options
  const onTrouble = options.onTrouble ?? (() => undefined)
  const state = { stopped: false, rung: false }
  const place: Workplace = { db, worker: randomUUID(), isStopped: () => state.stopped, onTrouble }
  let working: Promise<void> | null = null

  async function work(): Promise<void> {
    do {
      state.rung = false
      for (let job = await next(place); job && !state.stopped; job = await next(place))
        await runJob(place, job)
    } while (state.rung)
  }
  const wake = () => {
    state.rung = true
    working ??= work()
      .catch(onTrouble)
      .finally(() => (working = null))
  }
  const silence = onRing(db, wake)
  const timer = setInterval(wake, slowly).unref()
  wake()
  return {
    idle: async () => {
      wake()
      await working
    },
    stop: async () => {
      state.stopped = true
      clearInterval(timer)
      silence()
      await working
    },
  }
}

async function next(place: Workplace): Promise<string | undefined> {
  const [job] = await place.db
    .select({ id: bulkJob.jobId })
    .from(bulkJob)
    .where(unattended(place))
    .orderBy(asc(bulkJob.createdAt))
    .limit(1)
  return job?.id
}
