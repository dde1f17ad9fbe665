import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Role } from '#shared/people/role.ts'
import { isVoting } from '#shared/view/sees.ts'
import { type Part, phaseAt } from '#shared/work/phase.ts'

/** Somebody else who has an instance open now; `edits` while they hold its lease. */
export interface Present {
  id: string
  name: string
  edits: boolean
}

/**
 * Whether a person is shown to others on an instance, and sees them. Nobody is while it is being checked; and whoever may
 * check it later neither learns who revises it, nor lets those know who looks at it already.
 */
export function isShownPresent(person: {
  roles: readonly Role[]
  part: Part | null
  stage: Stage
}): boolean {
  if (isVoting(person.stage)) return false
  return (
    phaseAt[person.stage] === null || !person.roles.includes('checker') || person.part === 'author'
  )
}
