import { lead, router } from '#server/trpc.ts'

import { AnswerInput, answer } from './answer.ts'
import { Configure, configure } from './configure.ts'
import { Mark, mark } from './mark.ts'
import { PreviewInput, preview } from './preview.ts'
import { ResultsInput, results } from './results.ts'
import { Seed, seed } from './seed.ts'
import { SettingsInput, settings } from './settings.ts'
import { TemplatesInput, templates } from './templates.ts'
import { Unmark, unmark } from './unmark.ts'

export const goldRouter = router({
  settings: lead.input(SettingsInput).query(({ ctx, input }) => settings(ctx, input)),
  configure: lead.input(Configure).mutation(({ ctx, input }) => configure(ctx, input)),
  templates: lead.input(TemplatesInput).query(({ ctx, input }) => templates(ctx, input)),
  preview: lead.input(PreviewInput).query(({ ctx, input }) => preview(ctx, input)),
  mark: lead.input(Mark).mutation(({ ctx, input }) => mark(ctx, input)),
  unmark: lead.input(Unmark).mutation(({ ctx, input }) => unmark(ctx, input)),
  seed: lead.input(Seed).mutation(({ ctx, input }) => seed(ctx, input)),
  results: lead.input(ResultsInput).query(({ ctx, input }) => results(ctx, input)),
  answer: lead.input(AnswerInput).query(({ ctx, input }) => answer(ctx, input)),
})
