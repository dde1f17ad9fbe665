import { lead, router } from '#server/trpc.ts'

import { figures, FiguresInput } from './figures.ts'

export const agreementRouter = router({
  figures: lead.input(FiguresInput).query(({ ctx, input }) => figures(ctx, input)),
})
