import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'

import type { BulkAct, BulkKind, BulkOutcome, BulkState, BulkWhich } from '#shared/bulk/bulk.ts'

import { at } from './at.ts'
import { instance } from './instance.ts'
import { person, project } from './project.ts'

/**
 * One act on many instances. `kind` is a closed list that the database keeps: no vote, submission or sign-off is a job. `worker` is
 * the process that works on it, heard of last at `beatAt`; another takes over where it fell silent.
 */
export const bulkJob = pgTable(
  'bulk_job',
  {
    jobId: text('job_id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    actorId: text('actor_id')
      .notNull()
      .references(() => person.personId),
    kind: text().$type<BulkKind>().notNull(),
    act: jsonb().$type<BulkAct>().notNull(),
    which: jsonb().$type<BulkWhich>().notNull(),
    total: integer().notNull(),
    state: text().$type<BulkState>().notNull().default('running'),
    code: text(),
    undoOf: text('undo_of'),
    worker: text(),
    beatAt: at('beat_at'),
    createdAt: at('created_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (t) => [
    unique('bulk_undone_once').on(t.undoOf),
    index('bulk_project').on(t.projectId, t.createdAt),
    index('bulk_running')
      .on(t.beatAt)
      .where(sql`state = 'running'`),
    check('bulk_kind', sql`${t.kind} in ('assign', 'plan', 'reopen', 'revalidate')`),
    check('bulk_state', sql`${t.state} in ('running', 'done', 'cancelled', 'stopped')`),
    check('bulk_ends', sql`(${t.state} = 'running') = (${t.endedAt} is null)`),
  ],
)

/** One instance of a job: what is to be done with it, and what became of it. `told` is the verb's answer. */
export const bulkItem = pgTable(
  'bulk_item',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    jobId: text('job_id')
      .notNull()
      .references(() => bulkJob.jobId),
    place: integer().notNull(),
    todo: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    outcome: text().$type<Exclude<BulkOutcome, 'hidden'>>().notNull().default('waiting'),
    code: text(),
    told: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.jobId] }),
    index('bulk_item_job').on(t.jobId, t.outcome, t.place),
    check('bulk_outcome', sql`${t.outcome} in ('waiting', 'done', 'same', 'refused', 'broke')`),
    check('bulk_refusal', sql`(${t.outcome} = 'refused') = (${t.code} is not null)`),
  ],
)
