import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'

import type { DerivativeKind } from '#shared/media/derivative.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { at } from './at.ts'
import { project } from './project.ts'

/**
 * Bytes that are in the blob store, once however often they are used, with what one look at them told. `planned` is the
 * edition of the table of kinds by which its derivatives were last planned.
 */
export const blob = pgTable(
  'blob',
  {
    sha256: text().primaryKey(),
    bytes: bigint({ mode: 'number' }).notNull(),
    facts: jsonb().$type<MediaFacts>().notNull(),
    planned: integer().notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (t) => [index('blob_planned').on(t.planned)],
)

/** The files that came into a project by its own people: to know the hash of another project's file opens nothing. */
export const projectBlob = pgTable(
  'project_blob',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    sha256: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.sha256] }),
    index('project_blob_file').on(t.sha256, t.projectId),
  ],
)

/**
 * What is made from an original, and the job of making it: one row is both, so that a result and the end of its job are one
 * write. Whoever works on it holds it until `lease_until`; a higher `epoch` means that somebody else took over. Its bytes are
 * in the blob store and in no project: only the address that a project's own file is shown with leads to them.
 */
export const derivative = pgTable(
  'derivative',
  {
    source: text().notNull(),
    kind: text().$type<DerivativeKind>().notNull(),
    state: text().$type<'waiting' | 'done' | 'failed' | 'lacking'>().notNull(),
    rank: integer().notNull(),
    wantedAt: at('wanted_at'),
    epoch: integer().notNull().default(0),
    tries: integer().notNull().default(0),
    leaseUntil: at('lease_until'),
    sha256: text(),
    bytes: bigint({ mode: 'number' }),
    mime: text(),
    width: integer(),
    height: integer(),
    why: text(),
    tool: text().$type<'ffmpeg' | 'LibreOffice'>(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.kind] }),
    index('derivative_bytes').on(t.sha256),
    index('derivative_next')
      .on(t.wantedAt.desc().nullsLast(), t.rank, t.createdAt)
      .where(sql`state = 'waiting'`),
    check(
      'derivative_is_whole',
      sql`case ${t.state}
        when 'done' then ${t.sha256} is not null and ${t.bytes} is not null and ${t.mime} is not null
        when 'failed' then ${t.why} is not null
        when 'lacking' then ${t.tool} is not null
        else true end`,
    ),
  ],
)
