import type { Role } from '#shared/people/role.ts'

import type { Policy } from './policy.ts'

/**
 * How many distinct people one instance needs and how many could play its parts at once: those who review (two where some
 * instances are reviewed twice) and, apart from them, those who check. `have` is never more than `needed`, so the two differ
 * exactly when somebody is missing.
 */
export function enoughPeople(
  policy: Policy,
  people: readonly { roles: readonly Role[] }[],
): { needed: number; have: number } {
  const authors = policy.double.percent > 0 ? 2 : 1
  const checkers = policy.votes + (policy.votes === 2 && policy.tieBreak ? 1 : 0)
  const kinds = people.map(({ roles }) => ({
    reviews: roles.includes('reviewer'),
    checks: roles.includes('checker'),
  }))
  const both = kinds.filter(({ reviews, checks }) => reviews && checks).length
  const review = Math.min(authors, kinds.filter(({ reviews }) => reviews).length - both)
  const check = Math.min(checkers, kinds.filter(({ checks }) => checks).length - both)
  const needed = authors + checkers
  return { needed, have: Math.min(needed, review + check + both) }
}
