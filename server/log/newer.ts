import { z } from 'zod'

import type { MemberAct } from '#server/context.ts'
import { ProjectInput } from '#server/trpc.ts'
import { LogFilter } from '#shared/view/log-view.ts'

import { actsOf } from './acts-of.ts'
import { eventsOf } from './events-of.ts'
import { placeIn } from './place.ts'

export const Newer = ProjectInput.extend({
  filter: LogFilter.default({}),
  /** The `top` of the page that is shown; null: it showed nothing. */
  after: z.string().nullish(),
})

/** Beyond this the reader learns only that there are more. */
const most = 100

/** How many events came after the newest one that is shown. */
export async function newer(
  context: MemberAct,
  { after, filter }: z.infer<typeof Newer>,
): Promise<{ count: number; more: boolean }> {
  const span = { above: after ? placeIn(after) : { at: new Date(0), of: '' }, limit: most + 1 }
  const events = await eventsOf(context, filter, span)
  const acts = await actsOf(context, filter, span)
  const count = events.length + acts.length
  return { count: Math.min(count, most), more: count > most }
}
