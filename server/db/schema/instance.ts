import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'

import { besideFrom } from '#shared/double/beside.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Finding } from '#shared/validation/finding.ts'

import { at } from './at.ts'
import { person, project } from './project.ts'

/**
 * Where an instance stands: a summary of its events and its head revision, written only together with them.
 * `inputs`, `outputs` and `rules` exist for the filters of the list; `sortKey` pads the record's id so that 9 stands before 10.
 * `language` is that of its texts, null where it cannot be told.
 * `projectFindings` is what the rules that compare instances said at the import; the other findings are made when asked for.
 */
export const instance = pgTable(
  'instance',
  {
    instanceId: text('instance_id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    key: text().notNull(),
    field: text().notNull(),
    domain: text().notNull(),
    externalId: text('external_id').notNull(),
    occurrence: integer().notNull(),
    sortKey: text('sort_key').notNull(),
    difficulty: integer(),
    stage: text().$type<Stage>().notNull(),
    round: integer().notNull().default(1),
    cycle: integer().notNull().default(1),
    head: integer().notNull().default(1),
    headHash: text('head_hash').notNull(),
    seq: integer().notNull().default(1),
    combination: text().notNull(),
    inputs: text().array().notNull(),
    outputs: text().array().notNull(),
    rules: text().array().notNull(),
    errors: integer().notNull().default(0),
    warnings: integer().notNull().default(0),
    projectFindings: jsonb('project_findings').$type<Finding[]>().notNull().default([]),
    excerpt: text().notNull(),
    searchText: text('search_text').notNull(),
    language: text(),
    priority: integer().notNull().default(0),
    dueAt: at('due_at'),
    /** Whether it was drawn for a second review: then `drawn` has a row. */
    doubled: boolean().notNull().default(false),
    stageSince: at('stage_since').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    check('instance_head', sql`${t.head} <= ${sql.raw(`${besideFrom}`)}`),
    index('instance_key').on(t.projectId, t.key),
    index('instance_list').on(t.projectId, t.field, t.domain, t.sortKey, t.instanceId),
    index('instance_stage').on(t.projectId, t.stage, t.stageSince),
    index('instance_queue').on(
      t.projectId,
      t.stage,
      t.priority.desc().nullsFirst(),
      t.dueAt.asc().nullsLast(),
      t.stageSince,
      sql`${t.field} collate "C"`,
      sql`${t.domain} collate "C"`,
      sql`${t.sortKey} collate "C"`,
      sql`${t.instanceId} collate "C"`,
    ),
  ],
)

/** The record as it was read, byte for byte; an untouched instance is exported from it. */
export const source = pgTable('source', {
  instanceId: text('instance_id')
    .primaryKey()
    .references(() => instance.instanceId),
  importId: text('import_id').notNull(),
  file: text().notNull(),
  record: integer().notNull(),
  line: integer().notNull(),
  raw: text().notNull(),
})

/** What one person is to one instance in one cycle. The primary key is the rule of four eyes. */
export const part = pgTable(
  'part',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    cycle: integer().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    part: text().$type<'author' | 'checker'>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.cycle, t.personId] }),
    unique('part_kind').on(t.instanceId, t.cycle, t.personId, t.part),
    check('part_known', sql`${t.part} in ('author', 'checker')`),
  ],
)

/**
 * An immutable snapshot. `content` is canonical JSON (text, because jsonb changes numbers), `contentHash` its SHA-256.
 * An import has no author and makes no part; every other revision points to its author's part.
 */
export const revision = pgTable(
  'revision',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    number: integer().notNull(),
    parent: integer(),
    round: integer().notNull(),
    cycle: integer().notNull(),
    authorId: text('author_id').references(() => person.personId),
    authorPart: text('author_part').$type<'author'>(),
    content: text().notNull(),
    contentHash: text('content_hash').notNull(),
    message: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.number] }),
    unique('revision_content').on(t.instanceId, t.number, t.contentHash),
    check('revision_numbered', sql`${t.number} >= 1`),
    check(
      'revision_beside',
      sql`${t.number} <= ${sql.raw(`${besideFrom}`)} or (${t.parent} is not null and ${t.authorId} is not null)`,
    ),
    check('revision_hashed', sql`length(${t.contentHash}) = 64`),
    check('revision_author_part', sql`(${t.authorId} is null) = (${t.authorPart} is null)`),
    check('revision_part_author', sql`${t.authorPart} = 'author'`),
    foreignKey({
      name: 'revision_parent',
      columns: [t.instanceId, t.parent],
      foreignColumns: [t.instanceId, t.number],
    }),
    foreignKey({
      name: 'revision_by_author',
      columns: [t.instanceId, t.cycle, t.authorId, t.authorPart],
      foreignColumns: [part.instanceId, part.cycle, part.personId, part.part],
    }),
  ],
)

/**
 * A person's unsaved work on an instance; also where a refused submission is kept. `stamp` names this state of it: who
 * writes the next one says which states it contains, so that no page overwrites what it has not seen.
 */
export const draft = pgTable(
  'draft',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    base: integer().notNull(),
    content: text().notNull(),
    checks: text().array().notNull(),
    stamp: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.instanceId, t.personId] })],
)
