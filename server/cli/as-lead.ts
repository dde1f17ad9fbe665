import type { MemberAct } from '#server/context.ts'
import { openTerms } from '#shared/people/terms.ts'

/** Whoever holds the folder reads what a lead reads who checks nothing. */
export function asLead({
  projectId,
  slug,
}: {
  projectId: string
  slug: string
}): Omit<MemberAct, 'db'> {
  return {
    member: { projectId, slug, roles: ['lead'], terms: openTerms },
    actor: { personId: '', name: '', founder: false },
  }
}
