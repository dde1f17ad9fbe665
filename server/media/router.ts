import { member, router } from '#server/trpc.ts'

import { derivatives, DerivativesInput } from './derivatives.ts'

export const mediaRouter = router({
  derivatives: member.input(DerivativesInput).query(({ ctx, input }) => derivatives(ctx, input)),
})
