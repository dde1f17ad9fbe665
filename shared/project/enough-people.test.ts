import fc from 'fast-check'
import { expect, it } from 'vitest'

import { type Role, roles } from '#shared/people/role.ts'

import { enoughPeople } from './enough-people.ts'
import { defaultPolicy } from './policy.ts'

const having = (...people: Role[][]) => people.map((each) => ({ roles: each }))

it('counts one reviewer and three checkers for two votes and a tie-break', () => {
  const people = having(['reviewer'], ['checker'], ['checker'], ['checker'], ['lead'])
  expect(enoughPeople(defaultPolicy, people)).toEqual({ needed: 4, have: 4 })
})

it('does not let the only reviewer check the own work', () => {
  const people = having(['reviewer', 'checker'], ['checker'], ['checker'])
  expect(enoughPeople(defaultPolicy, people)).toEqual({ needed: 4, have: 3 })
})

it('never takes many checkers for a reviewer', () => {
  const people = having(['checker'], ['checker'], ['checker'], ['checker'], ['checker'])
  expect(enoughPeople(defaultPolicy, people)).toEqual({ needed: 4, have: 3 })
})

it('wants a second reviewer where instances are reviewed twice', () => {
  const double = { percent: 10, seed: 'any', stratified: false }
  const policy = { ...defaultPolicy, double }
  const people = having(['reviewer'], ['checker'], ['checker'], ['checker'], ['lead'])
  expect(enoughPeople(policy, people)).toEqual({ needed: 5, have: 4 })
  people.push({ roles: ['reviewer', 'checker'] })
  expect(enoughPeople(policy, people)).toEqual({ needed: 5, have: 5 })
})

it('has enough exactly when some reviewer leaves enough other checkers', () => {
  const person = fc.record({ roles: fc.subarray([...roles]) })
  const votes = fc.constantFrom<1 | 2>(1, 2)
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), votes, fc.boolean(), (people, n, tieBreak) => {
      const policy = { ...defaultPolicy, votes: n, tieBreak }
      const { needed, have } = enoughPeople(policy, people)
      const possible = people.some(
        (author) =>
          author.roles.includes('reviewer') &&
          people.filter((other) => other !== author && other.roles.includes('checker')).length >=
            needed - 1,
      )
      expect(have === needed).toBe(possible)
    }),
  )
})
