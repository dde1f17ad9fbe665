import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { ProjectInput } from '#server/trpc.ts'
import { LogFilter, type LogPage } from '#shared/view/log-view.ts'

import { actsOf } from './acts-of.ts'
import { eventsOf, type Placed } from './events-of.ts'
import { isSamePlace, placeIn, placeName } from './place.ts'

export const List = ProjectInput.extend({
  filter: LogFilter.default({}),
  cursor: z.string().nullish(),
  limit: z.number().int().min(1).max(200).default(100),
})

/** More than ever happens to one instance at one moment, so that a page can end where a moment does. */
const spare = 20

/** One page of what happened in a project, newest first: to its instances and to itself. */
export async function list(context: MemberAct, input: z.infer<typeof List>): Promise<LogPage> {
  return pageOf(context, input.filter, {
    beneath: input.cursor ? placeIn(input.cursor) : null,
    limit: input.limit,
  })
}

/** The same for whoever reads the log to its end. */
export async function pageOf(
  context: MemberAct,
  filter: LogFilter,
  { beneath, limit }: { beneath: ReturnType<typeof placeIn> | null; limit: number },
): Promise<LogPage> {
  const span = { beneath, limit: limit + spare }
  const all = [...(await eventsOf(context, filter, span)), ...(await actsOf(context, filter, span))]
  const found = all.toSorted(newestFirst)
  const cut = found[limit - 1]
  const rest = cut ? found.findIndex((one, i) => i >= limit && !isSamePlace(one, cut)) : -1
  const page = rest < 0 ? found : found.slice(0, rest)
  const last = page.at(-1)
  return {
    entries: page.map(named),
    next: last && rest >= 0 ? placeName(last) : null,
    top: page[0] ? placeName(page[0]) : null,
  }
}

/** Sorting is stable, so events of one place stay in the order that they came in. */
function newestFirst(a: Placed, b: Placed): number {
  return (
    b.at.getTime() - a.at.getTime() || (a.of === b.of ? 0 : a.of === '' ? 1 : b.of === '' ? -1 : 0)
  )
}

function named(one: Placed, index: number, page: readonly Placed[]): LogPage['entries'][number] {
  const first = page.findIndex((other) => isSamePlace(one, other))
  return { id: `${placeName(one)} ${index - first}`, ...one.entry }
}
