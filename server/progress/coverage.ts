import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { type Modality, modalities } from '#shared/media/modality.ts'
import { coverageOf } from '#shared/progress/coverage.ts'
import type { Coverage } from '#shared/view/progress-view.ts'

import type { ProgressInput } from './looked-at.ts'

/** What there is of which kind, domain by domain: the tables of the benchmark's paper. */
export async function coverage(
  { db, member }: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<Coverage> {
  const { field, domain, combination, inputs, outputs, difficulty, projectId } = instance
  const rows = await db
    .select({
      field,
      domain,
      combination,
      inputs,
      outputs,
      difficulty,
      count: sql<number>`count(*)::int`,
    })
    .from(instance)
    .where(eq(projectId, member.projectId))
    .groupBy(field, domain, combination, inputs, outputs, difficulty)
    .orderBy(field, domain)
  const kinds = rows.map((row) => ({
    ...row,
    inputs: known(row.inputs),
    outputs: known(row.outputs),
  }))
  return coverageOf(kinds, input)
}

function known(names: readonly string[]): Modality[] {
  return modalities.filter((modality) => names.includes(modality))
}
