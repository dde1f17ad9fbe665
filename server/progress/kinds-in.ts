import { eq, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance } from '#server/db/schema.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import { type Modality, modalities } from '#shared/media/modality.ts'
import type { Kind } from '#shared/progress/coverage.ts'

/** What a project has of which kind at each stage, domain by domain. */
export async function kindsIn(db: Db, projectId: string): Promise<(Kind & { stage: Stage })[]> {
  const { combination, difficulty, domain, field, inputs, outputs, stage } = instance
  const rows = await db
    .select({
      field,
      domain,
      combination,
      inputs,
      outputs,
      difficulty,
      stage,
      count: sql<number>`count(*)::int`,
    })
    .from(instance)
    .where(eq(instance.projectId, projectId))
    .groupBy(field, domain, combination, inputs, outputs, difficulty, stage)
    .orderBy(field, domain)
  return rows.map((row) => ({
    ...row,
    inputs: known(row.inputs),
    outputs: known(row.outputs),
  }))
}

function known(names: readonly string[]): Modality[] {
  return modalities.filter((modality) => names.includes(modality))
}
