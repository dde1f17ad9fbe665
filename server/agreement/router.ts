import { lead, router } from '#server/trpc.ts'

import { figures, FiguresInput } from './figures.ts'
import { ofItems, OfItemsInput } from './of-items.ts'

export const agreementRouter = router({
  figures: lead.input(FiguresInput).query(({ ctx, input }) => figures(ctx, input)),
  ofItems: lead.input(OfItemsInput).query(({ ctx, input }) => ofItems(ctx, input)),
})
