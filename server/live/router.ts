import { member, person, router } from '#server/trpc.ts'

import { changes, ChangesInput } from './changes.ts'
import { Here, here } from './here.ts'

export const liveRouter = router({
  here: member.input(Here).mutation(({ ctx, input }) => here(ctx, input)),
  changes: person
    .input(ChangesInput)
    .subscription(({ ctx, input, signal }) => changes(ctx, input, signal)),
})
