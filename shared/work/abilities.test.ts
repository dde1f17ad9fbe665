import fc from 'fast-check'
import { expect, it } from 'vitest'

import { after, moves, stages } from '#shared/lifecycle/lifecycle.ts'
import { roles } from '#shared/people/role.ts'
import { stops } from '#shared/people/terms.ts'
import { abilities } from '#shared/view/instance-view.ts'

import { abilitiesOf, type Standing } from './abilities.ts'
import { phaseAt } from './phase.ts'

const standings: fc.Arbitrary<Standing> = fc.record({
  stage: fc.constantFrom(...stages),
  policy: fc.record({
    returns: fc.boolean(),
    leadsBlind: fc.boolean(),
    mayReopen: fc.constantFrom('leads', 'uninvolved', 'submitter', 'nobody'),
  }),
  roles: fc.subarray([...roles]),
  skilled: fc.boolean(),
  stopped: fc.constantFrom(...stops, null),
  part: fc.constantFrom('author' as const, 'checker' as const, null),
  seat: fc.constantFrom('mine' as const, 'used' as const, 'free' as const, 'taken' as const),
  sawVotes: fc.boolean(),
  suggested: fc.boolean(),
  submitter: fc.boolean(),
  checkBegun: fc.boolean(),
  otherAtWork: fc.boolean(),
  second: fc.constantFrom('free' as const, 'leased' as const, 'done' as const, null),
})

it('answers for every ability, with yes or with a reason', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const told = abilitiesOf(standing)
      for (const ability of abilities)
        expect(told.abilities.includes(ability)).toBe(told.whyNot[ability] === undefined)
    }),
  )
})

it('offers no move that the lifecycle does not have', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const offered = moves.filter((move) =>
        abilitiesOf(standing).abilities.some((one) => one === move),
      )
      expect(offered.filter((move) => !after(standing.stage, move) && move !== 'vote')).toEqual([])
    }),
  )
})

it('lets nobody vote who wrote, voted, saw the votes or has no seat', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const may =
        standing.seat === 'mine' &&
        !standing.sawVotes &&
        standing.part !== 'author' &&
        standing.roles.includes('checker')
      expect(may || !abilitiesOf(standing).abilities.includes('vote')).toBe(true)
    }),
  )
})

it('lets nobody revise who checked in the cycle', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      fc.pre(phaseAt[standing.stage] === 'review')
      const { abilities: offered } = abilitiesOf({ ...standing, part: 'checker' })
      for (const ability of ['take', 'edit', 'submit', 'propose_deletion', 'specify'] as const)
        expect(offered).not.toContain(ability)
    }),
  )
})
