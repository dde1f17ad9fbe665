import { person, router } from '#server/trpc.ts'

import { changes, ChangesInput } from './changes.ts'

export const liveRouter = router({
  changes: person
    .input(ChangesInput)
    .subscription(({ ctx, input, signal }) => changes(ctx, input, signal)),
})
