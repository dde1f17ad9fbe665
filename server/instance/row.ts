import { instance } from '#server/db/schema.ts'
import type { InstanceRow } from '#shared/view/instance-view.ts'

/** The columns that a row of a list needs; none of them is the content. */
export const rowColumns = {
  key: instance.key,
  id: instance.externalId,
  field: instance.field,
  domain: instance.domain,
  difficulty: instance.difficulty,
  combination: instance.combination,
  stage: instance.stage,
  round: instance.round,
  errors: instance.errors,
  warnings: instance.warnings,
  excerpt: instance.excerpt,
  updated: instance.updatedAt,
  priority: instance.priority,
  due: instance.dueAt,
}

type Stored = Omit<InstanceRow, 'updated' | 'due'> & { updated: Date; due: Date | null }

export function rowOf(row: Stored): InstanceRow {
  const { key, id, field, domain, difficulty, combination, stage, round } = row
  const { errors, warnings, excerpt, priority } = row
  const due = row.due?.toISOString() ?? null
  const updated = row.updated.toISOString()
  return {
    key,
    id,
    field,
    domain,
    difficulty,
    combination,
    stage,
    round,
    errors,
    warnings,
    excerpt,
    updated,
    priority,
    due,
  }
}
