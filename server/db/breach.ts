import { Refusal, type RefusalCode } from '#shared/errors.ts'

import { sqlState } from './transact.ts'

const violations = new Set(['23503', '23505'])
const untypeable = new Set(['22021', '22P05'])

// A constraint's name may carry a shard's number at its end, so names are matched by how they begin.
const meaning: [string, RefusalCode][] = [
  ['vote_by_checker', 'own_work'],
  ['review_by_author', 'checked_it'],
  ['revision_by_author', 'checked_it'],
  ['slot_one_holder', 'slot_taken'],
  ['vote_once', 'already_voted'],
  ['review_once', 'frozen'],
  ['audit_answer_instance_id', 'already_answered'],
  ['vote_in_slot', 'lease_lost'],
  ['review_in_slot', 'lease_lost'],
  ['vote_on_revision', 'stale'],
  ['review_of_revision', 'stale'],
]

/** What a refusal by the database means in our words; any other error comes back as it is. */
export function breachOf(error: unknown): unknown {
  const state = sqlState(error) ?? ''
  if (untypeable.has(state)) return new Refusal('bad_input')
  if (!violations.has(state)) return error
  const name = constraintOf(error)
  const found = meaning.find(([begin]) => name.startsWith(begin))
  return found ? new Refusal(found[1]) : error
}

function constraintOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint
  if ('code' in error && 'message' in error && typeof error.message === 'string')
    return /constraint "([^"]+)"/.exec(error.message)?.[1] ?? ''
  return 'cause' in error ? constraintOf(error.cause) : ''
}
