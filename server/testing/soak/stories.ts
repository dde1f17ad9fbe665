import fc from 'fast-check'

import type { Quality } from '#shared/check/quality.ts'

import { type Change, type Deed, domains, type Errand, names, roles } from './deed.ts'

const who = fc.constantFrom(...names)
const guest = fc.constantFrom('rosa', 'cleo', 'carl', 'cora', 'sol', 'max')
const writer = fc.constantFrom('rosa', 'sol', 'max')
const judge = fc.constantFrom('cleo', 'carl', 'cora', 'sol', 'max')
const leader = fc.constantFrom('lena', 'sol', 'cleo')
const quality = fc.constantFrom<Quality>('high', 'low')
// Most of a story is about one instance, so that it comes far; the others give the queue a choice.
const at = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(1) },
)
const one = <const T>(...of: T[]) => fc.constantFrom(...of)
const sometimes = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })

// Who leads always does: a lead never sits in a second seat.
const someRoles = guest.chain((whom) => {
  const kept = roles[whom]?.includes('lead') ? (['lead'] as const) : []
  const other = fc.subarray(['reviewer', 'checker'] as const, { minLength: 1 })
  return fc.record({
    act: one('roles'),
    by: leader,
    whom: fc.constant(whom),
    roles: other.map((some) => [...some, ...kept]),
  })
})

const rules = fc.record(
  { votes: one<1 | 2>(1, 2, 2), tieBreak: fc.boolean(), returns: fc.boolean() },
  { requiredKeys: [] },
)
const domain = fc.option(one<string>(...domains), { nil: null, freq: 2 })
const cap = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 2 })

const change: fc.Arbitrary<Change> = fc.oneof(
  sometimes(2, someRoles),
  sometimes(2, fc.record({ act: one('disable', 'enable', 'enable'), by: leader, whom: guest })),
  sometimes(3, fc.record({ act: one('pause', 'resume', 'resume'), by: leader, whom: guest })),
  sometimes(3, fc.record({ act: one('terms'), by: leader, whom: guest, domain, cap })),
  sometimes(2, fc.record({ act: one('pauseProject', 'resumeProject'), by: leader })),
  sometimes(2, fc.record({ act: one('policy'), by: leader, rules })),
  sometimes(3, fc.record({ act: one('draw'), by: leader, percent: one<0 | 100>(100, 100, 0) })),
)

const errand = (of: fc.Arbitrary<string>, ...does: Errand[]) =>
  fc.record({ act: one('errand'), at, who: of, does: one(...does) })

// Of a second review only a lead knows who reviews nothing.
const knower = one('lena', 'lena', 'sol')
const heir = one<string | null>('rosa', 'max', null)
const first = fc.constant(0)

const round = fc.record({
  act: one('round'),
  at,
  writers: one<[string, string]>(['rosa', 'max'], ['max', 'rosa']),
  judge: one('cleo', 'carl', 'cora'),
  ends: one('accept', 'promote', 'promote', 'reopen', 'reopen'),
})

const deed: fc.Arbitrary<Deed> = fc.oneof(
  sometimes(
    16,
    errand(writer, 'submit', 'rewrite', 'rewrite', 'propose', 'accept', 'withdraw', 'renew'),
  ),
  sometimes(20, errand(judge, 'high', 'low')),
  sometimes(8, errand(judge, 'suggest', 'sendBack', 'renew')),
  sometimes(3, fc.record({ act: one('hurry'), at, who })),
  sometimes(5, round),
  sometimes(6, fc.record({ act: one('take', 'takeAhead'), at, who })),
  sometimes(3, fc.record({ act: one('vote'), at, who, quality })),
  sometimes(
    12,
    fc.record({
      act: one(
        ...(['save', 'accept', 'submit', 'propose', 'suggest', 'sendBack'] as const),
        ...(['withdraw', 'renew', 'release', 'giveBack'] as const),
      ),
      at,
      who,
    }),
  ),
  sometimes(
    14,
    fc.record({
      act: one(
        ...(['recall', 'recall', 'reopen', 'reopen', 'reopen', 'reveal', 'reveal'] as const),
        ...(['takeAway', 'takeAway', 'promote'] as const),
      ),
      at,
      who: leader,
    }),
  ),
  sometimes(5, fc.record({ act: one('assignSecond'), at: first, who: knower, whom: heir })),
  sometimes(6, fc.record({ act: one('takeAwaySecond'), at: first, who: knower })),
  sometimes(3, fc.record({ act: one('assign'), at, who: leader, whom: fc.option(guest) })),
  sometimes(
    6,
    fc.record({ act: one('next'), who, ahead: fc.boolean(), beside: fc.nat({ max: 4 }) }),
  ),
  sometimes(6, fc.record({ act: one('gold'), who: one('rosa', 'max'), quality })),
  sometimes(3, fc.record({ act: one('repeat', 'repeat', 'reuse'), who })),
  sometimes(12, change),
  sometimes(3, fc.record({ act: one('pass'), at })),
)
const crash: fc.Arbitrary<Deed> = fc.constant({ act: 'crash' })

/** As many deeds as asked for. One that is null does nothing: that is how a failing story is made shorter. */
export function stories(length: number): fc.Arbitrary<(Deed | null)[]> {
  const any = fc.oneof(sometimes(149, deed), sometimes(1, crash))
  const step = fc.option(any, { nil: null, freq: 10_000 })
  return fc.array(step, { minLength: length, maxLength: length, size: 'max' })
}
