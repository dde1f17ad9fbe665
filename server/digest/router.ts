import { anyone, person, router } from '#server/trpc.ts'

import { Choose, choose } from './choose.ts'
import { mine } from './mine.ts'
import { StopByLink, stopByLink } from './stop-by-link.ts'
import { stop } from './stop.ts'

export const digestRouter = router({
  mine: person.query(({ ctx }) => mine(ctx)),
  choose: person.input(Choose).mutation(({ ctx, input }) => choose(ctx, input)),
  stop: person.mutation(({ ctx }) => stop(ctx)),
  stopByLink: anyone.input(StopByLink).mutation(({ ctx, input }) => stopByLink(ctx, input)),
})
