import { lead, router } from '#server/trpc.ts'

import { facts, FactsInput } from './facts.ts'

export const reportRouter = router({
  facts: lead.input(FactsInput).query(({ ctx, input }) => facts(ctx, input)),
})
