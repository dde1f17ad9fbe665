import { lead, router } from '#server/trpc.ts'

import { agreementFalls } from './agreement-falls.ts'
import { burnUp } from './burn-up.ts'
import { coverage } from './coverage.ts'
import { edits } from './edits.ts'
import { forecast } from './forecast.ts'
import { ProgressInput } from './looked-at.ts'
import { overview, OverviewInput } from './overview.ts'
import { queues } from './queues.ts'
import { returns } from './returns.ts'
import { ruleCounts } from './rule-counts.ts'

export const progressRouter = router({
  overview: lead.input(OverviewInput).query(({ ctx, input }) => overview(ctx, input)),
  agreementFalls: lead.input(OverviewInput).query(({ ctx }) => agreementFalls(ctx)),
  burnUp: lead.input(ProgressInput).query(({ ctx, input }) => burnUp(ctx, input)),
  forecast: lead.input(ProgressInput).query(({ ctx, input }) => forecast(ctx, input)),
  queues: lead.input(ProgressInput).query(({ ctx, input }) => queues(ctx, input)),
  ruleCounts: lead.input(ProgressInput).query(({ ctx, input }) => ruleCounts(ctx, input)),
  returns: lead.input(ProgressInput).query(({ ctx, input }) => returns(ctx, input)),
  edits: lead.input(ProgressInput).query(({ ctx, input }) => edits(ctx, input)),
  coverage: lead.input(ProgressInput).query(({ ctx, input }) => coverage(ctx, input)),
})
