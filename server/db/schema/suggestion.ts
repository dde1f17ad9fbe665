import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'

import type { Stage } from '#shared/lifecycle/lifecycle.ts'

import { at } from './at.ts'
import { part, revision } from './instance.ts'
import { person } from './project.ts'

/**
 * An edit that a checker proposes to the reviewer: a whole content over the revision it was made on, so that its hunks can be
 * computed anew. `content` is canonical JSON. The stage it was made at decides who may read it, as with comments.
 */
export const suggestion = pgTable(
  'suggestion',
  {
    instanceId: text('instance_id').notNull(),
    suggestionId: text('suggestion_id').notNull(),
    round: integer().notNull(),
    cycle: integer().notNull(),
    stage: text().$type<Stage>().notNull(),
    revision: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    personId: text('person_id').notNull(),
    personPart: text('person_part').$type<'checker'>().notNull(),
    content: text().notNull(),
    message: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.suggestionId] }),
    unique('suggestion_of').on(t.instanceId, t.suggestionId, t.cycle, t.personId),
    check('suggestion_part', sql`${t.personPart} = 'checker'`),
    foreignKey({
      name: 'suggestion_by_checker',
      columns: [t.instanceId, t.cycle, t.personId, t.personPart],
      foreignColumns: [part.instanceId, part.cycle, part.personId, part.part],
    }),
    foreignKey({
      name: 'suggestion_on_revision',
      columns: [t.instanceId, t.revision, t.contentHash],
      foreignColumns: [revision.instanceId, revision.number, revision.contentHash],
    }),
  ],
)

/**
 * What the reviewer decided on one hunk of a suggestion, numbered from 0. An accepted one stands in `revision`, and shuts
 * who suggested it out of the votes of that cycle.
 */
export const suggestionVerdict = pgTable(
  'suggestion_verdict',
  {
    instanceId: text('instance_id').notNull(),
    suggestionId: text('suggestion_id').notNull(),
    hunk: integer().notNull(),
    cycle: integer().notNull(),
    suggesterId: text('suggester_id').notNull(),
    verdict: text().$type<'accepted' | 'rejected'>().notNull(),
    revision: integer(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.suggestionId, t.hunk] }),
    index('suggestion_accepted').on(t.instanceId, t.cycle, t.suggesterId),
    check('suggestion_verdict_known', sql`${t.verdict} in ('accepted', 'rejected')`),
    check(
      'suggestion_accepted_stands',
      sql`(${t.verdict} = 'accepted') = (${t.revision} is not null)`,
    ),
    foreignKey({
      name: 'suggestion_verdict_on',
      columns: [t.instanceId, t.suggestionId, t.cycle, t.suggesterId],
      foreignColumns: [
        suggestion.instanceId,
        suggestion.suggestionId,
        suggestion.cycle,
        suggestion.personId,
      ],
    }),
    foreignKey({
      name: 'suggestion_verdict_in',
      columns: [t.instanceId, t.revision],
      foreignColumns: [revision.instanceId, revision.number],
    }),
  ],
)
