import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { PeopleFilter } from '#shared/view/people-figures.ts'

/**
 * What finds exactly the instances behind a figure under these filters; null where the list cannot: it knows one week, not
 * a span of them.
 */
export function exactFilter(
  { from, to, field, domain }: PeopleFilter,
  of: InstanceFilter,
): InstanceFilter | null {
  const place = { ...(field !== undefined && { field }), ...(domain !== undefined && { domain }) }
  if (of.week === undefined && from === undefined && to === undefined) return { ...place, ...of }
  if (of.week !== undefined) return { ...place, ...of }
  return from === to && from !== undefined ? { ...place, ...of, week: from } : null
}
