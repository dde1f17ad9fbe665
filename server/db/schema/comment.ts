import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'

import type { Anchor } from '#shared/discussion/anchor.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'

import { at } from './at.ts'
import { instance, revision } from './instance.ts'
import { person } from './project.ts'

/**
 * A remark on an instance, or what became of one: a thread is its first comment (`threadId` is null) with its replies, the
 * acts that resolved and opened it again, and those that carried it over to a newer version of its medium; their ids begin with
 * that of the thread. Nothing is changed afterwards, so that the stage a row was written at decides who may read it: what
 * was written at the stages of the check stays hidden while its round's votes are open.
 *
 * The first comment has an anchor (null: the whole instance), a snapshot of the spot, and reasons; a `carry` has the new
 * anchor. It is `json`, for `jsonb` refuses the lone surrogates that a quote may hold.
 */
export const comment = pgTable(
  'comment',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    commentId: text('comment_id').notNull(),
    threadId: text('thread_id'),
    kind: text().$type<'comment' | 'resolve' | 'reopen' | 'carry'>().notNull().default('comment'),
    round: integer().notNull(),
    stage: text().$type<Stage>().notNull(),
    revision: integer().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    blocking: text().$type<'blocking' | 'remark'>().notNull(),
    text: text().notNull(),
    anchor: json().$type<Anchor>(),
    snapshot: text(),
    reasons: text().array().notNull().default([]),
    mentions: text().array().notNull().default([]),
    /** Said from the second seat: hidden until both reviews are in. */
    beside: boolean().notNull().default(false),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.commentId] }),
    index('comment_thread').on(t.instanceId, t.threadId),
    check('comment_kind', sql`${t.kind} in ('comment', 'resolve', 'reopen', 'carry')`),
    check('comment_first', sql`${t.threadId} is not null or ${t.kind} = 'comment'`),
    check(
      'comment_anchored',
      sql`${t.threadId} is null or (${t.kind} = 'carry') = (${t.anchor} is not null)`,
    ),
    foreignKey({
      name: 'comment_in_thread',
      columns: [t.instanceId, t.threadId],
      foreignColumns: [t.instanceId, t.commentId],
    }),
    foreignKey({
      name: 'comment_on_revision',
      columns: [t.instanceId, t.revision],
      foreignColumns: [revision.instanceId, revision.number],
    }),
  ],
)

/** Whom a remark was addressed to, and that this person has read it. */
export const commentRead = pgTable(
  'comment_read',
  {
    instanceId: text('instance_id').notNull(),
    commentId: text('comment_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.commentId, t.personId] }),
    foreignKey({
      name: 'comment_read_of',
      columns: [t.instanceId, t.commentId],
      foreignColumns: [comment.instanceId, comment.commentId],
    }),
  ],
)
