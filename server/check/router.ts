import { checker, lead, router } from '#server/trpc.ts'

import { Reveal, reveal } from './reveal.ts'
import { SendBack, sendBack } from './send-back.ts'
import { Suggest, suggest } from './suggest.ts'
import { Vote, vote } from './vote.ts'

export const checkRouter = router({
  vote: checker.input(Vote).mutation(({ ctx, input }) => vote(ctx, input)),
  sendBack: checker.input(SendBack).mutation(({ ctx, input }) => sendBack(ctx, input)),
  suggest: checker.input(Suggest).mutation(({ ctx, input }) => suggest(ctx, input)),
  reveal: lead.input(Reveal).mutation(({ ctx, input }) => reveal(ctx, input)),
})
