import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'

import type { Role } from '#shared/people/role.ts'
import { Policy } from '#shared/project/policy.ts'
import type { Taxonomy } from '#shared/project/taxonomy.ts'

import { at } from './at.ts'

/** Values that belong to the whole installation, such as the key that signs media addresses. */
export const setting = pgTable('setting', { name: text().primaryKey(), value: text().notNull() })

export const person = pgTable('person', {
  personId: text('person_id').primaryKey(),
  name: text().notNull(),
  email: text().unique(),
  passwordHash: text('password_hash'),
  founder: boolean().notNull().default(false),
  persona: text(),
  createdAt: at('created_at').notNull().defaultNow(),
})

export const session = pgTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    createdAt: at('created_at').notNull().defaultNow(),
    seenAt: at('seen_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [index('session_person').on(t.personId)],
)

/** A policy written before a choice existed has that choice's default. */
export const policyJson = customType<{ data: Policy; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (policy) => JSON.stringify(policy),
  fromDriver: (stored) => Policy.parse(typeof stored === 'string' ? JSON.parse(stored) : stored),
})

export const project = pgTable('project', {
  projectId: text('project_id').primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  guideline: text().notNull().default(''),
  /** The present one: the same as the row of `policyVersion` in `policy_version`. */
  policy: policyJson().notNull(),
  policyVersion: integer('policy_version').notNull().default(1),
  taxonomy: jsonb().$type<Taxonomy>().notNull(),
  pausedAt: at('paused_at'),
  pausedWhy: text('paused_why'),
  createdAt: at('created_at').notNull().defaultNow(),
})

/** Acts on the project as a whole: policy, people, imports, exports. */
export const projectEvent = pgTable(
  'project_event',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    seq: integer().notNull(),
    act: text().notNull(),
    actorId: text('actor_id'),
    at: at('at').notNull().defaultNow(),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.seq] })],
)

/**
 * Who is in a project, as what and on which terms: an empty list of skills means all of them, no cap means as much as there
 * is; whoever is paused finishes what is in hand and gets nothing new.
 */
export const membership = pgTable(
  'membership',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => project.projectId),
    personId: text('person_id')
      .notNull()
      .references(() => person.personId),
    roles: text().array().$type<Role[]>().notNull(),
    disabledAt: at('disabled_at'),
    domains: text().array().notNull().default([]),
    modalities: text().array().notNull().default([]),
    languages: text().array().notNull().default([]),
    dayCap: integer('day_cap'),
    pausedAt: at('paused_at'),
    pausedWhy: text('paused_why'),
  },
  (t) => [
    primaryKey({ columns: [t.projectId, t.personId] }),
    check('membership_cap', sql`${t.dayCap} > 0`),
    check('membership_paused', sql`(${t.pausedAt} is null) = (${t.pausedWhy} is null)`),
  ],
)

/** A one-time link: the first lead's, or an invitation into a project. Only the hash of its token is kept. */
export const invite = pgTable('invite', {
  tokenHash: text('token_hash').primaryKey(),
  projectId: text('project_id').references(() => project.projectId),
  roles: text().array().$type<Role[]>().notNull(),
  founder: boolean().notNull().default(false),
  name: text().notNull().default(''),
  createdBy: text('created_by'),
  createdAt: at('created_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
  usedBy: text('used_by'),
})

/** A command-line token: one person, one project; only its hash is kept. */
export const accessToken = pgTable('access_token', {
  tokenHash: text('token_hash').primaryKey(),
  tokenId: text('token_id').notNull().unique(),
  personId: text('person_id')
    .notNull()
    .references(() => person.personId),
  projectId: text('project_id')
    .notNull()
    .references(() => project.projectId),
  label: text().notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  usedAt: at('used_at'),
  revokedAt: at('revoked_at'),
})
