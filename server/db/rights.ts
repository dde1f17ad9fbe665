import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

import * as schema from './schema.ts'

/**
 * What the application may do to the rows of a table. `answer` adds what becomes known of a row later, once; `withdraw`
 * takes a row back whole and changes none.
 */
const kinds = {
  read: ['SELECT'],
  append: ['SELECT', 'INSERT'],
  answer: ['SELECT', 'INSERT'],
  withdraw: ['SELECT', 'INSERT', 'DELETE'],
  keep: ['SELECT', 'INSERT', 'UPDATE'],
  free: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
} as const

type Schema = typeof schema
type Tables = { [K in keyof Schema]: Schema[K] extends PgTable ? K : never }[keyof Schema]

/**
 * The rights of the application's role, table by table; no other right is given. What people signed, and what happened,
 * is appended and never changed; what others point to is never deleted. A new table does not compile until it stands here.
 */
const list: Record<Tables, keyof typeof kinds> = {
  event: 'append',
  revision: 'append',
  review: 'append',
  vote: 'append',
  part: 'append',
  sight: 'append',
  comment: 'append',
  commentRead: 'append',
  suggestion: 'append',
  source: 'append',
  projectEvent: 'append',
  policyVersion: 'append',
  roundPolicy: 'append',
  projectBlob: 'append',
  firstSight: 'append',
  editMeasure: 'append',
  idempotency: 'answer',
  audit: 'answer',
  auditItem: 'append',
  auditAnswer: 'withdraw',
  transition: 'read',
  instance: 'keep',
  slot: 'keep',
  suggestionVerdict: 'keep',
  viewing: 'keep',
  spent: 'keep',
  project: 'keep',
  person: 'keep',
  membership: 'keep',
  accessToken: 'keep',
  digest: 'keep',
  blob: 'keep',
  derivative: 'keep',
  importJob: 'keep',
  importFile: 'keep',
  goldSetting: 'keep',
  goldTemplate: 'keep',
  goldCopy: 'append',
  goldAnswer: 'append',
  bulkJob: 'keep',
  bulkItem: 'keep',
  draft: 'free',
  voteDraft: 'free',
  presence: 'free',
  drawn: 'free',
  importFinding: 'free',
  session: 'free',
  invite: 'free',
  digestChoice: 'free',
  peopleGroup: 'free',
  groupMember: 'free',
  setting: 'free',
}

/** The columns that the application may fill in later where it may change nothing else. */
const later: Record<string, string[]> = {
  idempotency: ['response'],
  audit: ['ended_at', 'ended_by', 'outcome', 'result'],
}

export const privileges = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'] as const
export type Privilege = (typeof privileges)[number]

export interface TableRights {
  table: string
  may: readonly Privilege[]
  /** Columns that may be changed in a table whose rows may not. */
  fills: readonly string[]
  /** Rows of this table are never changed or deleted: a role that may do so is too strong. */
  lasting: boolean
}

/** The list by the names of the tables in the database. */
export function tableRights(): TableRights[] {
  return Object.entries<unknown>(schema).flatMap(([name, one]) => {
    if (!is(one, PgTable)) return []
    const kind = list[name as Tables]
    const table = getTableName(one)
    const lasting = kind === 'append' || kind === 'answer'
    return { table, may: kinds[kind], fills: later[name] ?? [], lasting }
  })
}
