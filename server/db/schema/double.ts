import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import type { Likeness } from '#shared/agreement/likeness.ts'
import type { Side } from '#shared/instance/content.ts'

import { at } from './at.ts'
import { instance, revision } from './instance.ts'
import { person } from './project.ts'

/**
 * An instance that was drawn for a second review: of which revision, in which round, and by which order of the draw. `seen`
 * is the instance's row as it stood then, for that is how it looks to whoever may still sit in the second seat. `likeness` says
 * how alike both reviewers left its texts, null for one that neither changed; it is measured once, by whoever asks first.
 */
export const drawn = pgTable(
  'drawn',
  {
    instanceId: text('instance_id')
      .primaryKey()
      .references(() => instance.instanceId),
    projectId: text('project_id').notNull(),
    round: integer().notNull(),
    base: integer().notNull(),
    order: text('draw_order').notNull(),
    seen: jsonb().$type<Record<string, unknown>>().notNull(),
    likeness: jsonb().$type<Record<Side, Likeness | null>>(),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    index('drawn_project').on(t.projectId),
    foreignKey({
      name: 'drawn_of_revision',
      columns: [t.instanceId, t.base],
      foreignColumns: [revision.instanceId, revision.number],
    }),
  ],
)

/** Who took another seat of a drawn instance and so saw, or gave, the first review: no second reviewer any more. */
export const firstSight = pgTable(
  'first_sight',
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
