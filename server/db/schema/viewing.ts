import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core'

import type { Seen } from '#shared/media/seen.ts'
import type { Phase } from '#shared/work/phase.ts'

import { at } from './at.ts'
import { instance } from './instance.ts'
import { person } from './project.ts'

/**
 * What one person looked at in one phase of a round, by the bytes of the medium (SHA-256 of the file, or of the inline text
 * in UTF-8): a replaced medium begins again. `share` is how much of it was played or seen, 0 to 1; `seen` what exactly.
 */
export const viewing = pgTable(
  'viewing',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    round: integer().notNull(),
    phase: text().$type<Phase>().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    medium: text().notNull(),
    share: real().notNull().default(0),
    seen: jsonb().$type<Seen>().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.round, t.phase, t.personId, t.medium] }),
    check('viewing_share', sql`${t.share} between 0 and 1`),
  ],
)

/** A lead who opened the votes of an open round: from then on not blind in it. */
export const sight = pgTable(
  'sight',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    round: integer().notNull(),
    personId: text('person_id').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.instanceId, t.round, t.personId] })],
)
