import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { coverageOf } from '#shared/progress/coverage.ts'
import type { Coverage } from '#shared/view/progress-view.ts'

import { kindsIn } from './kinds-in.ts'
import type { ProgressInput } from './looked-at.ts'

/** What there is of which kind, domain by domain: the tables of the benchmark's paper. */
export async function coverage(
  { db, member }: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<Coverage> {
  return coverageOf(await kindsIn(db, member.projectId), input)
}
