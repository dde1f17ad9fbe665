import { and, eq, type SQL } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { ProjectInput } from '#server/trpc.ts'
import { ProgressFilter } from '#shared/view/progress-view.ts'

export const ProgressInput = ProjectInput.extend(ProgressFilter.omit({ show: true }).shape)

/** The instances that a figure looks at, as a condition on `instance`. */
export function lookedAt(
  { member }: Pick<MemberAct, 'member'>,
  filter: ProgressFilter,
): SQL | undefined {
  const { field, domain, combination, difficulty } = filter
  return and(
    eq(instance.projectId, member.projectId),
    field === undefined ? undefined : eq(instance.field, field),
    domain === undefined ? undefined : eq(instance.domain, domain),
    combination === undefined ? undefined : eq(instance.combination, combination),
    difficulty === undefined ? undefined : eq(instance.difficulty, difficulty),
  )
}
