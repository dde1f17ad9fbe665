import { lead, router } from '#server/trpc.ts'

import { Cancel, cancel } from './cancel.ts'
import { List, list } from './list.ts'
import { Preview, preview } from './preview.ts'
import { Report, report } from './report.ts'
import { Start, start } from './start.ts'
import { Undo, undo } from './undo.ts'

export const bulkRouter = router({
  // Thousands of keys do not fit into an address, so it is asked as a mutation; it changes nothing.
  preview: lead.input(Preview).mutation(({ ctx, input }) => preview(ctx, input)),
  start: lead.input(Start).mutation(({ ctx, input }) => start(ctx, input)),
  cancel: lead.input(Cancel).mutation(({ ctx, input }) => cancel(ctx, input)),
  undo: lead.input(Undo).mutation(({ ctx, input }) => undo(ctx, input)),
  list: lead.input(List).query(({ ctx, input }) => list(ctx, input)),
  report: lead.input(Report).query(({ ctx, input }) => report(ctx, input)),
})
