import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import { at } from './at.ts'
import { instance } from './instance.ts'
import { person, policyJson, project } from './project.ts'

/** Every policy a project ever had; the first came with the project. */
export const policyVersion = pgTable(
  'policy_version',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    version: integer().notNull(),
    policy: policyJson().notNull(),
    actorId: text('actor_id').references(() => person.personId),
    why: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.version] }),
    check('policy_version_numbered', sql`${t.version} >= 1`),
  ],
)

/** Under which of the project's policies a round was handed to the checkers, and is decided; none before. */
export const roundPolicy = pgTable(
  'round_policy',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    round: integer().notNull(),
    projectId: text('project_id').notNull(),
    version: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.round] }),
    index('round_policy_version').on(t.projectId, t.version),
    foreignKey({
      name: 'round_policy_known',
      columns: [t.projectId, t.version],
      foreignColumns: [policyVersion.projectId, policyVersion.version],
    }),
  ],
)
