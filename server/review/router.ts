import { lead, member, reviewer, router } from '#server/trpc.ts'

import { AskReopen, askReopen } from './ask-reopen.ts'
import { DeclineReopen, declineReopen } from './decline-reopen.ts'
import { Promote, promote } from './promote.ts'
import { ProposeDeletion, proposeDeletion } from './propose-deletion.ts'
import { Recall, recall } from './recall.ts'
import { Reopen, reopen } from './reopen.ts'
import { Submit, submit } from './submit.ts'
import { Withdraw, withdraw } from './withdraw.ts'

export const reviewRouter = router({
  submit: reviewer.input(Submit).mutation(({ ctx, input }) => submit(ctx, input)),
  proposeDeletion: reviewer
    .input(ProposeDeletion)
    .mutation(({ ctx, input }) => proposeDeletion(ctx, input)),
  withdraw: reviewer.input(Withdraw).mutation(({ ctx, input }) => withdraw(ctx, input)),
  promote: lead.input(Promote).mutation(({ ctx, input }) => promote(ctx, input)),
  recall: lead.input(Recall).mutation(({ ctx, input }) => recall(ctx, input)),
  askReopen: member.input(AskReopen).mutation(({ ctx, input }) => askReopen(ctx, input)),
  declineReopen: lead.input(DeclineReopen).mutation(({ ctx, input }) => declineReopen(ctx, input)),
  reopen: member.input(Reopen).mutation(({ ctx, input }) => reopen(ctx, input)),
})
