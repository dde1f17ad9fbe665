import { lead, router } from '#server/trpc.ts'

import { figures, FiguresInput } from './figures.ts'
import { ofEdits, OfEditsInput } from './of-edits.ts'
import { ofItems, OfItemsInput } from './of-items.ts'

export const agreementRouter = router({
  figures: lead.input(FiguresInput).query(({ ctx, input }) => figures(ctx, input)),
  ofEdits: lead.input(OfEditsInput).query(({ ctx, input }) => ofEdits(ctx, input)),
  ofItems: lead.input(OfItemsInput).query(({ ctx, input }) => ofItems(ctx, input)),
})
