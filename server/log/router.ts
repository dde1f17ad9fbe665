import { lead, ProjectInput, router } from '#server/trpc.ts'

import { chain, Chain } from './chain.ts'
import { list, List } from './list.ts'
import { newer, Newer } from './newer.ts'
import { tally, Tally } from './tally.ts'
import { lastVerified } from './verify-all.ts'

export const logRouter = router({
  list: lead.input(List).query(({ ctx, input }) => list(ctx, input)),
  tally: lead.input(Tally).query(({ ctx, input }) => tally(ctx, input)),
  newer: lead.input(Newer).query(({ ctx, input }) => newer(ctx, input)),
  chain: lead.input(Chain).query(({ ctx, input }) => chain(ctx, input)),
  lastVerified: lead.input(ProjectInput).query(({ ctx }) => lastVerified(ctx)),
})
