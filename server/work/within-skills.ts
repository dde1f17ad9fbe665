import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'

import { instance } from '#server/db/schema.ts'
import { textArray } from '#server/db/text-array.ts'
import type { Skills } from '#shared/people/terms.ts'

/** The same rule as `isSkilledFor`, for a query that joins `instance`. */
export function withinSkills({ domains, languages, modalities }: Skills): SQL | undefined {
  return and(
    domains.length > 0 ? inArray(instance.domain, domains) : undefined,
    modalities.length > 0
      ? sql`${instance.inputs} || ${instance.outputs} <@ ${textArray([...modalities, 'text'])}`
      : undefined,
    languages.length > 0
      ? or(isNull(instance.language), inArray(instance.language, languages))
      : undefined,
  )
}
