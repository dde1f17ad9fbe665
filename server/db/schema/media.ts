import { bigint, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import type { MediaFacts } from '#shared/media/facts.ts'

import { at } from './at.ts'
import { project } from './project.ts'

/** Bytes that are in the blob store, once however often they are used, with what one look at them told. */
export const blob = pgTable('blob', {
  sha256: text().primaryKey(),
  bytes: bigint({ mode: 'number' }).notNull(),
  facts: jsonb().$type<MediaFacts>().notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
})

/** The files that came into a project by its own people: to know the hash of another project's file opens nothing. */
export const projectBlob = pgTable(
  'project_blob',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    sha256: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.sha256] })],
)
