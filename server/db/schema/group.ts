import { sql } from 'drizzle-orm'
import { check, foreignKey, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'

import { membership, project } from './project.ts'

/** A name that leads give to some people of a project, so that work can be given to all of them at once. */
export const peopleGroup = pgTable(
  'people_group',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    groupId: text('group_id').notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.groupId] }),
    unique('people_group_name').on(t.projectId, t.name),
    check('people_group_named', sql`${t.name} <> ''`),
  ],
)

export const groupMember = pgTable(
  'group_member',
  {
    projectId: text('project_id').notNull(),
    groupId: text('group_id').notNull(),
    personId: text('person_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.groupId, t.personId] }),
    foreignKey({
      name: 'group_member_group',
      columns: [t.projectId, t.groupId],
      foreignColumns: [peopleGroup.projectId, peopleGroup.groupId],
    }),
    foreignKey({
      name: 'group_member_person',
      columns: [t.projectId, t.personId],
      foreignColumns: [membership.projectId, membership.personId],
    }),
  ],
)
