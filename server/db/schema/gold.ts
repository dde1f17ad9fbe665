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

import type { Quality } from '#shared/check/quality.ts'
import type { Defect, DefectKind } from '#shared/gold/defect.ts'
import type { Tells } from '#shared/gold/gold-view.ts'
import type { Expected, Given, GoldPhase, Outcome } from '#shared/gold/judge.ts'

import { at } from './at.ts'
import { instance, revision } from './instance.ts'
import { person, project } from './project.ts'

/** How a project gives gold. It stands apart from the policy, which every member may read: the seed tells when gold is due. */
export const goldSetting = pgTable(
  'gold_setting',
  {
    projectId: text('project_id')
      .primaryKey()
      .references(() => project.projectId),
    share: integer().notNull(),
    seed: text().notNull(),
    tells: text().$type<Tells>().notNull(),
  },
  (t) => [
    check('gold_setting_share', sql`${t.share} between 0 and 50`),
    check('gold_setting_tells', sql`${t.tells} in ('never', 'at_once')`),
  ],
)

/**
 * A decided instance that copies are made of. Its verdict is known and its reason given; or it is right, and the server
 * breaks one thing in every copy (`seeded`). One that is taken out keeps its row, because answers point to it.
 */
export const goldTemplate = pgTable(
  'gold_template',
  {
    instanceId: text('instance_id')
      .primaryKey()
      .references(() => instance.instanceId),
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    verdict: text().$type<Quality>().notNull(),
    seeded: boolean().notNull(),
    /** What is broken, where it is not left to the lot. */
    kind: text().$type<DefectKind>(),
    reason: text().notNull(),
    markedBy: text('marked_by')
      .notNull()
      .references(() => person.personId),
    markedAt: at('marked_at').notNull().defaultNow(),
    active: boolean().notNull().default(true),
  },
  (t) => [
    index('gold_template_project').on(t.projectId, t.active),
    check('gold_template_verdict', sql`${t.verdict} in ('high', 'low')`),
    check('gold_template_seeded_is_right', sql`not ${t.seeded} or ${t.verdict} = 'high'`),
    check('gold_template_kind', sql`${t.seeded} or ${t.kind} is null`),
  ],
)

/**
 * Which copy of which template was made for whom, and on which turn of theirs: a template once for a person, a turn once.
 * The row belongs to the person's work, not to one instance.
 */
export const goldCopy = pgTable(
  'gold_copy',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    templateId: text('template_id').notNull(),
    copyId: text('copy_id').notNull().unique(),
    phase: text().$type<GoldPhase>().notNull(),
    turn: integer().notNull(),
    verdict: text().$type<Quality>().notNull(),
    defect: jsonb().$type<Defect>(),
    expected: text().$type<Expected>().notNull(),
    madeAt: at('made_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.personId, t.templateId] }),
    unique('gold_copy_turn').on(t.projectId, t.personId, t.phase, t.turn),
    check('gold_copy_phase', sql`${t.phase} in ('review', 'check')`),
    check('gold_copy_expected', sql`${t.expected} in ('submit', 'mend', 'delete', 'high', 'low')`),
  ],
)

/** What a person answered to a copy, the first time only; never changed. */
export const goldAnswer = pgTable(
  'gold_answer',
  {
    instanceId: text('instance_id')
      .primaryKey()
      .references(() => instance.instanceId),
    projectId: text('project_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    templateId: text('template_id').notNull(),
    phase: text().$type<GoldPhase>().notNull(),
    defect: text().$type<DefectKind>(),
    expected: text().$type<Expected>().notNull(),
    given: text().$type<Given>().notNull(),
    outcome: text().$type<Outcome>().notNull(),
    note: text().notNull().default(''),
    revision: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    at: at('at').notNull(),
  },
  (t) => [
    index('gold_answer_project').on(t.projectId, t.personId),
    check('gold_answer_outcome', sql`${t.outcome} in ('found', 'missed')`),
    check(
      'gold_answer_given',
      sql`${t.given} in ('submit', 'propose_deletion', 'high', 'low', 'return')`,
    ),
    foreignKey({
      name: 'gold_answer_on_revision',
      columns: [t.instanceId, t.revision, t.contentHash],
      foreignColumns: [revision.instanceId, revision.number, revision.contentHash],
    }),
  ],
)
