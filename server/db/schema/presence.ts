import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import { at } from './at.ts'
import { instance } from './instance.ts'
import { person } from './project.ts'

/** Who has an instance open, and when their page last said so. Nothing depends on it but what is shown. */
export const presence = pgTable(
  'presence',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.instanceId, t.personId] })],
)
