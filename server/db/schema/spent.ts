import { sql } from 'drizzle-orm'
import {
  check,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'

import type { Phase } from '#shared/work/phase.ts'

import { at } from './at.ts'
import { person } from './project.ts'
import { slot } from './work.ts'

/**
 * How long one person was at work in one seat, by the clock of the database: the time between their signs of work, without
 * the gaps that were idle. `at` is the last sign, `beats` how many there were. It is evidence beside the work, and no event.
 */
export const spent = pgTable(
  'spent',
  {
    instanceId: text('instance_id').notNull(),
    round: integer().notNull(),
    phase: text().$type<Phase>().notNull(),
    slot: integer().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    seconds: doublePrecision().notNull().default(0),
    beats: integer().notNull().default(1),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.round, t.phase, t.slot, t.personId] }),
    check('spent_forward', sql`${t.seconds} >= 0`),
    foreignKey({
      name: 'spent_in_slot',
      columns: [t.instanceId, t.round, t.phase, t.slot],
      foreignColumns: [slot.instanceId, slot.round, slot.phase, slot.slot],
    }),
  ],
)
