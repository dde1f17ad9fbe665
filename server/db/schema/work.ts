import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

import type { Quality } from '#shared/check/quality.ts'
import type { Phase } from '#shared/work/phase.ts'

import { at } from './at.ts'
import { instance, part, revision } from './instance.ts'
import { person } from './project.ts'

/**
 * One seat of a phase in a round: the number of rows is the quota. `epoch` counts how often the seat was taken and is the
 * fencing token; `assigneeId` reserves a free seat for one person. `begun` is the epoch in which somebody last began to work:
 * a lease of a later one was taken ahead, so that the next instance is ready, and counts as nobody's work yet; `begunAt` is when.
 */
export const slot = pgTable(
  'slot',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    projectId: text('project_id').notNull(),
    round: integer().notNull(),
    cycle: integer().notNull(),
    phase: text().$type<Phase>().notNull(),
    slot: integer().notNull(),
    status: text().$type<'free' | 'leased' | 'done' | 'closed'>().notNull().default('free'),
    holderId: text('holder_id').references(() => person.personId),
    assigneeId: text('assignee_id').references(() => person.personId),
    epoch: bigint({ mode: 'number' }).notNull().default(0),
    begun: bigint({ mode: 'number' }).notNull().default(0),
    begunAt: at('begun_at'),
    leaseUntil: at('lease_until'),
    openedAt: at('opened_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.round, t.phase, t.slot] }),
    unique('slot_held').on(t.instanceId, t.round, t.phase, t.slot, t.holderId, t.epoch),
    uniqueIndex('slot_one_holder')
      .on(t.instanceId, t.round, t.holderId)
      .where(sql`holder_id is not null`),
    index('slot_queue').on(t.projectId, t.phase, t.status, t.openedAt),
    index('slot_holder').on(t.holderId, t.status),
    index('slot_assignee').on(t.assigneeId, t.status),
    check('slot_begun', sql`${t.begun} <= ${t.epoch}`),
    check('slot_status', sql`${t.status} in ('free', 'leased', 'done', 'closed')`),
    check(
      'slot_holder_known',
      sql`${t.status} not in ('leased', 'done') or ${t.holderId} is not null`,
    ),
    check('slot_free_unheld', sql`${t.status} not in ('free', 'closed') or ${t.holderId} is null`),
    check('slot_lease_ends', sql`(${t.status} = 'leased') = (${t.leaseUntil} is not null)`),
  ],
)

/** A submitted first pass: bound to holder and epoch of its slot, to its revision by hash, to its author's part. */
export const review = pgTable(
  'review',
  {
    instanceId: text('instance_id').notNull(),
    round: integer().notNull(),
    cycle: integer().notNull(),
    phase: text().$type<Phase>().notNull(),
    slot: integer().notNull(),
    personId: text('person_id').notNull(),
    personPart: text('person_part').$type<'author'>().notNull(),
    epoch: bigint({ mode: 'number' }).notNull(),
    revision: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    verdict: text().$type<'submit' | 'propose_deletion'>().notNull(),
    reason: text().notNull().default(''),
    checks: text().array().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.round, t.phase, t.slot] }),
    unique('review_once').on(t.instanceId, t.round, t.personId),
    index('review_day').on(t.personId, t.at),
    check('review_phase', sql`${t.phase} in ('review', 'second_review')`),
    check('review_part', sql`${t.personPart} = 'author'`),
    foreignKey({
      name: 'review_in_slot',
      columns: [t.instanceId, t.round, t.phase, t.slot, t.personId, t.epoch],
      foreignColumns: [
        slot.instanceId,
        slot.round,
        slot.phase,
        slot.slot,
        slot.holderId,
        slot.epoch,
      ],
    }),
    foreignKey({
      name: 'review_by_author',
      columns: [t.instanceId, t.cycle, t.personId, t.personPart],
      foreignColumns: [part.instanceId, part.cycle, part.personId, part.part],
    }),
    foreignKey({
      name: 'review_of_revision',
      columns: [t.instanceId, t.revision, t.contentHash],
      foreignColumns: [revision.instanceId, revision.number, revision.contentHash],
    }),
  ],
)

/** One checker's high or low on exactly one revision. */
export const vote = pgTable(
  'vote',
  {
    instanceId: text('instance_id').notNull(),
    round: integer().notNull(),
    cycle: integer().notNull(),
    phase: text().$type<Phase>().notNull(),
    slot: integer().notNull(),
    personId: text('person_id').notNull(),
    personPart: text('person_part').$type<'checker'>().notNull(),
    epoch: bigint({ mode: 'number' }).notNull(),
    revision: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    quality: text().$type<Quality>().notNull(),
    reasons: text().array().notNull(),
    note: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.round, t.phase, t.slot] }),
    unique('vote_once').on(t.instanceId, t.round, t.personId),
    index('vote_day').on(t.personId, t.at),
    check('vote_phase', sql`${t.phase} in ('check', 'tie_break')`),
    check('vote_part', sql`${t.personPart} = 'checker'`),
    check('vote_quality', sql`${t.quality} in ('high', 'low')`),
    foreignKey({
      name: 'vote_in_slot',
      columns: [t.instanceId, t.round, t.phase, t.slot, t.personId, t.epoch],
      foreignColumns: [
        slot.instanceId,
        slot.round,
        slot.phase,
        slot.slot,
        slot.holderId,
        slot.epoch,
      ],
    }),
    foreignKey({
      name: 'vote_by_checker',
      columns: [t.instanceId, t.cycle, t.personId, t.personPart],
      foreignColumns: [part.instanceId, part.cycle, part.personId, part.part],
    }),
    foreignKey({
      name: 'vote_on_revision',
      columns: [t.instanceId, t.revision, t.contentHash],
      foreignColumns: [revision.instanceId, revision.number, revision.contentHash],
    }),
  ],
)

/** The text of a vote or a return that came too late; `quality` is null for a return. */
export const voteDraft = pgTable(
  'vote_draft',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    round: integer().notNull(),
    quality: text().$type<Quality>(),
    reasons: text().array().notNull(),
    note: text().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.instanceId, t.personId] })],
)

/** The legal moves, and the acts that move nothing, as rows: an event that is not here is refused by the database. */
export const transition = pgTable(
  'transition',
  { from: text('from_stage').notNull(), move: text().notNull(), to: text('to_stage').notNull() },
  (t) => [primaryKey({ columns: [t.from, t.move, t.to] })],
)

/** What happened, gapless and hash-linked: each event begins where the one before it ended. */
export const event = pgTable(
  'event',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    seq: integer().notNull(),
    prevSeq: integer('prev_seq'),
    from: text('from_stage').notNull(),
    move: text().notNull(),
    to: text('to_stage').notNull(),
    actorId: text('actor_id').references(() => person.personId),
    round: integer().notNull(),
    at: at('at').notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    prevHash: text('prev_hash'),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.seq] }),
    unique('event_link').on(t.instanceId, t.seq, t.to, t.hash),
    index('event_at').on(t.at),
    index('event_taken_away')
      .on(t.at)
      .where(sql`move = 'take_away'`),
    // With all that the figures of outcomes ask of an event, so that they need not read the payloads beside it.
    index('event_ended')
      .on(t.instanceId, t.round, t.move, t.from, t.at)
      .where(
        sql`move in ('agree_high', 'agree_low', 'decide_high', 'decide_low', 'keep', 'split_back', 'return', 'recall')`,
      ),
    index('event_returned')
      .on(t.actorId, t.at)
      .where(sql`move = 'return'`),
    // What waits for a lead's answer, and what was given back, is little among all that happened.
    index('event_asked')
      .on(t.move, t.instanceId, t.seq)
      .where(sql`move in ('ask_reopen', 'decline_reopen', 'release')`),
    check('event_hashed', sql`length(${t.hash}) = 64`),
    check(
      'event_gapless',
      sql`(${t.seq} = 1 and ${t.prevSeq} is null and ${t.prevHash} is null and ${t.from} = 'new')
        or (${t.seq} > 1 and ${t.prevSeq} = ${t.seq} - 1 and ${t.prevHash} is not null)`,
    ),
    foreignKey({
      name: 'event_legal',
      columns: [t.from, t.move, t.to],
      foreignColumns: [transition.from, transition.move, transition.to],
    }),
    foreignKey({
      name: 'event_follows',
      columns: [t.instanceId, t.prevSeq, t.from, t.prevHash],
      foreignColumns: [t.instanceId, t.seq, t.to, t.hash],
    }),
  ],
)

/** The answer to a request that may come twice: the same key gets the same answer, and never a second effect. */
export const idempotency = pgTable(
  'idempotency',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    actorId: text('actor_id').notNull(),
    key: text().notNull(),
    requestHash: text('request_hash').notNull(),
    response: text(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.instanceId, t.actorId, t.key] })],
)
