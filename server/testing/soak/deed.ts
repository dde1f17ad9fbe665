import fc from 'fast-check'

import type { Quality } from '#shared/check/quality.ts'
import type { Role } from '#shared/people/role.ts'

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

/** What one person does to one instance. `giveBack` returns a seat that was only taken ahead. */
export type Act =
  | {
      act:
        | 'take'
        | 'takeAhead'
        | 'renew'
        | 'release'
        | 'giveBack'
        | 'save'
        | 'submit'
        | 'propose'
        | 'withdraw'
        | 'sendBack'
        | 'recall'
        | 'reopen'
        | 'reveal'
      who: string
    }
  | { act: 'vote'; who: string; quality: Quality }
  | { act: 'assign'; who: string; whom: string | null }

/**
 * What happens in a story. `at` is the number of the instance. `next` takes what the queue gives; `repeat` sends a person's
 * last request once more, `reuse` another one under its key; `pass` lets every lease of an instance run out; `crash` ends
 * the database between two acts and opens it again from what it had written.
 */
export type Deed =
  | (Act & { at: number })
  | { act: 'errand'; at: number; who: string; does: 'submit' | 'propose' | Quality }
  | { act: 'next'; who: string; ahead: boolean }
  | { act: 'repeat' | 'reuse' | 'disable' | 'enable'; who: string }
  | { act: 'pass'; at: number }
  | { act: 'crash' }

const who = fc.constantFrom(...names)
const guest = fc.constantFrom('rosa', 'cleo', 'carl', 'cora', 'sol', 'max')
const leader = fc.constantFrom('lena', 'sol', 'cleo')
const quality = fc.constantFrom<Quality>('high', 'low')
// Most of a story is about one instance, so that it comes far; the others give the queue a choice.
const at = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(1) },
)
const act = <const A extends string>(...acts: A[]) => fc.constantFrom(...acts)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      act: act('errand'),
      at,
      who: fc.constantFrom('rosa', 'sol', 'max'),
      does: act('submit', 'submit', 'propose'),
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      act: act('errand'),
      at,
      who: fc.constantFrom('cleo', 'carl', 'cora', 'sol', 'max'),
      does: quality,
    }),
  },
  { weight: 6, arbitrary: fc.record({ act: act('take', 'take', 'takeAhead'), at, who }) },
  { weight: 4, arbitrary: fc.record({ act: act('vote'), at, who, quality }) },
  {
    weight: 12,
    arbitrary: fc.record({
      act: act('save', 'submit', 'propose', 'sendBack', 'withdraw', 'renew', 'release', 'giveBack'),
      at,
      who,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ act: act('recall', 'reopen', 'reopen', 'reveal'), at, who: leader }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: act('assign'), at, who: leader, whom: fc.option(guest) }),
  },
  { weight: 4, arbitrary: fc.record({ act: act('next'), who, ahead: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ act: act('repeat', 'repeat', 'reuse'), who }) },
  { weight: 3, arbitrary: fc.record({ act: act('disable', 'enable'), who: guest }) },
  { weight: 3, arbitrary: fc.record({ act: act('pass'), at }) },
)
const crash: fc.Arbitrary<Deed> = fc.constant({ act: 'crash' })

/** As many deeds as asked for. One that is null does nothing: that is how a failing story is made shorter. */
export function stories(length: number): fc.Arbitrary<(Deed | null)[]> {
  const any = fc.oneof({ weight: 119, arbitrary: deed }, { weight: 1, arbitrary: crash })
  const step = fc.option(any, { nil: null, freq: 10_000 })
  return fc.array(step, { minLength: length, maxLength: length, size: 'max' })
}
