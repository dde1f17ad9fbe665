import { sql } from 'drizzle-orm'
import {
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

import type { AuditPlan } from '#shared/audit/audit-plan.ts'
import type { AuditOutcome, AuditResult, StratumDrawn } from '#shared/audit/audit-view.ts'
import type { AuditVerdict } from '#shared/audit/verdict.ts'

import { at } from './at.ts'
import { instance, revision } from './instance.ts'
import { person, project } from './project.ts'

/**
 * A sample that a lead drew, under a plan that stood before it. `frame` is the population at the draw, a line of JSON for
 * each instance: with the seed and the plan it gives the same sample again. Only how it ended is written later.
 */
export const audit = pgTable(
  'audit',
  {
    auditId: text('audit_id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    auditorId: text('auditor_id')
      .notNull()
      .references(() => person.personId),
    plan: jsonb().$type<AuditPlan>().notNull(),
    seed: text().notNull(),
    /** How many are looked at: of a sequential plan at most. */
    size: integer().notNull(),
    /** The most defective ones of an acceptance plan that still accepts. */
    accept: integer(),
    strata: jsonb().$type<StratumDrawn[]>().notNull(),
    frame: text().notNull(),
    frameHash: text('frame_hash').notNull(),
    at: at('at').notNull().defaultNow(),
    endedAt: at('ended_at'),
    endedBy: text('ended_by').references(() => person.personId),
    outcome: text().$type<AuditOutcome>(),
    result: jsonb().$type<AuditResult>(),
  },
  (t) => [
    index('audit_project').on(t.projectId, t.at),
    check('audit_outcome', sql`${t.outcome} in ('finished', 'voided', 'abandoned')`),
    check('audit_ended', sql`(${t.endedAt} is null) = (${t.outcome} is null)`),
    check(
      'audit_result',
      sql`(${t.result} is null) = (coalesce(${t.outcome}, 'abandoned') = 'abandoned')`,
    ),
    check('audit_frame', sql`length(${t.frameHash}) = 64`),
  ],
)

/** One instance of a sample: exactly the revision that was signed off when it was drawn, in the order of the draw. */
export const auditItem = pgTable(
  'audit_item',
  {
    instanceId: text('instance_id')
      .notNull()
      .references(() => instance.instanceId),
    auditId: text('audit_id')
      .notNull()
      .references(() => audit.auditId),
    place: integer().notNull(),
    stratum: text().notNull(),
    revision: integer().notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.auditId] }),
    unique('audit_item_revision').on(t.instanceId, t.auditId, t.revision, t.contentHash),
    index('audit_item_place').on(t.auditId, t.place),
    foreignKey({
      name: 'audit_item_of_revision',
      columns: [t.instanceId, t.revision, t.contentHash],
      foreignColumns: [revision.instanceId, revision.number, revision.contentHash],
    }),
  ],
)

/** What the auditor said of one of the sample. It is no vote: it makes no part and moves no stage. */
export const auditAnswer = pgTable(
  'audit_answer',
  {
    instanceId: text('instance_id').notNull(),
    auditId: text('audit_id').notNull(),
    revision: integer().notNull(),
    contentHash: text('content_hash').notNull(),
    verdict: text().$type<AuditVerdict>().notNull(),
    reasons: text().array().notNull(),
    note: text().notNull().default(''),
    at: at('at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.instanceId, t.auditId] }),
    index('audit_answer_audit').on(t.auditId),
    check('audit_answer_verdict', sql`${t.verdict} in ('sound', 'defective')`),
    check('audit_answer_why', sql`${t.verdict} = 'sound' or cardinality(${t.reasons}) > 0`),
    foreignKey({
      name: 'audit_answer_of_item',
      columns: [t.instanceId, t.auditId, t.revision, t.contentHash],
      foreignColumns: [
        auditItem.instanceId,
        auditItem.auditId,
        auditItem.revision,
        auditItem.contentHash,
      ],
    }),
  ],
)
