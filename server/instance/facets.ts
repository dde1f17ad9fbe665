import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance } from '#server/db/schema.ts'
import { doubleValues } from '#server/double/double-states.ts'
import { type Facets, InstanceFilter } from '#shared/view/instance-view.ts'

import { involved, isTemplate, listViewer, type ListViewer, matching } from './instance-filter.ts'
import { listed } from './listed.ts'

export const FacetsInput = z.object({ project: z.string(), filter: InstanceFilter })

type Filter = keyof z.infer<typeof InstanceFilter>

/** How many instances each value of each filter would show, the other filters held. */
export async function facets(
  context: MemberContext,
  input: z.infer<typeof FacetsInput>,
): Promise<Facets> {
  const viewer = listViewer(context)
  const answer: Facets = {}
  for (const [name, values] of Object.entries(valuesOf(viewer)) as [Filter, SQL][]) {
    const { [name]: _, ...others } = input.filter
    const rows = await context.db
      .select({ value: sql<string>`facet.value`, count: sql<string>`count(*)` })
      .from(listed(viewer))
      .crossJoin(sql`lateral (${values}) as facet(value)`)
      .where(matching(viewer, others))
      .groupBy(sql`facet.value`)
      .orderBy(sql`count(*) desc, facet.value`)
    answer[name] = rows.map(({ value, count }) => ({ value, count: Number(count) }))
  }
  return answer
}

/** For each filter the query that gives an instance's values. */
function valuesOf(viewer: ListViewer): Partial<Record<Filter, SQL>> {
  return {
    field: sql`select ${instance.field}`,
    domain: sql`select ${instance.domain}`,
    difficulty: sql`select ${instance.difficulty}::text where ${instance.difficulty} is not null`,
    stage: sql`select ${instance.stage}`,
    language: sql`select ${instance.language} where ${instance.language} is not null`,
    rule: sql`select unnest(${instance.rules})`,
    person: involved(viewer),
    input: sql`select unnest(${instance.inputs})`,
    output: sql`select unnest(${instance.outputs})`,
    ...(viewer.roles.includes('lead') && {
      double: doubleValues(viewer),
      gold: sql`select 'template' where ${isTemplate}`,
    }),
  }
}
