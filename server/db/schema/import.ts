import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

import { at } from './at.ts'
import { project } from './project.ts'

/** One import: staged, looked at, run, reported. `report` and `options` have the shapes of `shared/import`. */
export const importJob = pgTable(
  'import_job',
  {
    importId: text('import_id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    actorId: text('actor_id'),
    state: text()
      .$type<'staging' | 'looking' | 'ready' | 'running' | 'done' | 'failed'>()
      .notNull(),
    done: bigint({ mode: 'number' }).notNull().default(0),
    total: bigint({ mode: 'number' }).notNull().default(0),
    records: integer().notNull().default(0),
    options: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    preview: text(),
    report: text(),
    error: text(),
    createdAt: at('created_at').notNull().defaultNow(),
    startedAt: at('started_at'),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [index('import_project').on(t.projectId, t.createdAt)],
)

/** A file that was uploaded for an import, by its path in what was dropped. Its bytes are in the blob store. */
export const importFile = pgTable(
  'import_file',
  {
    importId: text('import_id')
      .notNull()
      .references(() => importJob.importId),
    path: text().notNull(),
    sha256: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.path] })],
)

/** The findings of an import in the order of the files. `finding` is JSON as text: jsonb would refuse U+0000. */
export const importFinding = pgTable(
  'import_finding',
  {
    importId: text('import_id')
      .notNull()
      .references(() => importJob.importId),
    seq: integer().notNull(),
    rule: text().notNull(),
    severity: text().notNull(),
    finding: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.seq] }),
    index('import_finding_rule').on(t.importId, t.rule, t.seq),
  ],
)
