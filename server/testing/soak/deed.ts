import type { Quality } from '#shared/check/quality.ts'
import type { Role } from '#shared/people/role.ts'

import type { Rules } from './cast.ts'

/** The people of a story: every mixture of roles that the rules tell apart. `lena` is never shut out. */
export const roles: Record<string, Role[]> = {
  rosa: ['reviewer'],
  cleo: ['checker'],
  carl: ['checker'],
  cora: ['checker'],
  lena: ['lead'],
  sol: ['reviewer', 'checker', 'lead'],
  max: ['reviewer', 'checker'],
}
export const names = Object.keys(roles)

/** Of which domain the instances of a story are. */
export const domains = ['math', 'chemistry'] as const

/** What one person does to one instance. `giveBack` returns a seat that was only taken ahead; `renew` extends a lease. */
export type Act =
  | { act: Plain; who: string }
  | { act: 'vote'; who: string; quality: Quality }
  | { act: 'assign' | 'assignSecond'; who: string; whom: string | null }

const plain = [
  'take',
  'takeAhead',
  'renew',
  'release',
  'giveBack',
  'save',
  'accept',
  'submit',
  'propose',
  'withdraw',
  'suggest',
  'sendBack',
  'recall',
  'reopen',
  'reveal',
  'promote',
  'takeAway',
  'takeAwaySecond',
] as const
type Plain = (typeof plain)[number]

/** What a lead, or who would like to be one, changes for the whole project or for a person in it. */
export type Change = { by: string } & (
  | { act: 'disable' | 'enable' | 'pause' | 'resume'; whom: string }
  | { act: 'roles'; whom: string; roles: Role[] }
  | { act: 'terms'; whom: string; domain: string | null; cap: number | null }
  | { act: 'pauseProject' | 'resumeProject' }
  | { act: 'policy'; rules: Partial<Rules> }
  | { act: 'draw'; percent: 0 | 100 }
)

/**
 * What happens in a story. `at` is the number of the instance. `errand` takes it and, where that
 * is allowed, goes on; `round` is a passage of errands up to a return, and what a suggestion or a second review is for, or
 * up to a sign-off that is taken back; `next` takes what the queue
 * gives, with an instance that the page says is in hand; `hurry` begins what was
 * ready by wanting the next; `gold` hands something over and answers to what comes next, if it is a gold copy; `repeat` sends
 * a person's last request once more, `reuse` another one under its key; `pass` lets every lease of an instance run out;
 * `crash` ends the database between two acts and opens it again from what it had written.
 */
export type Deed =
  | (Act & { at: number })
  | Change
  | { act: 'errand'; at: number; who: string; does: Errand }
  | {
      act: 'round'
      at: number
      writers: [string, string]
      judge: string
      ends: 'accept' | 'promote' | 'reopen'
    }
  | { act: 'next'; who: string; ahead: boolean; beside: number }
  | { act: 'hurry'; at: number; who: string }
  | { act: 'gold'; who: string; quality: Quality }
  | { act: 'repeat' | 'reuse'; who: string }
  | { act: 'pass'; at: number }
  | { act: 'crash' }

/** What is done after a seat was taken, one after the other. */
export const errands = {
  submit: ['submit'],
  renew: ['renew'],
  withdraw: ['submit', 'withdraw'],
  rewrite: ['save', 'submit'],
  propose: ['propose'],
  accept: ['accept'],
  suggest: ['suggest'],
  sendBack: ['suggest', 'sendBack'],
} as const satisfies Record<string, Plain[]>
export type Errand = keyof typeof errands | Quality

export function isAct(deed: Deed): deed is Act & { at: number } {
  return deed.act === 'vote' || 'whom' in deed || plain.some((one) => one === deed.act)
}

/** The role that a procedure asks for before it looks at anything else. */
export const roleOf: Partial<Record<Act['act'], Role>> = {
  save: 'reviewer',
  accept: 'reviewer',
  submit: 'reviewer',
  propose: 'reviewer',
  withdraw: 'reviewer',
  vote: 'checker',
  suggest: 'checker',
  sendBack: 'checker',
  recall: 'lead',
  promote: 'lead',
}
