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

import { revision } from './instance.ts'

/**
 * How like the import the texts of a submitted revision are: 1 − Levenshtein distance / length of the longer, in characters
 * as people see them. Both revisions never change, so it is measured once, by whoever asks first.
 */
export const editMeasure = pgTable(
  'edit_measure',
  {
    instanceId: text('instance_id').notNull(),
    revision: integer().notNull(),
    question: doublePrecision().notNull(),
    answer: doublePrecision().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.revision] }),
    check('edit_measure_share', sql`${t.question} between 0 and 1 and ${t.answer} between 0 and 1`),
    foreignKey({
      name: 'edit_measure_of',
      columns: [t.instanceId, t.revision],
      foreignColumns: [revision.instanceId, revision.number],
    }),
  ],
)
