import { z } from 'zod'

import { Quality } from '#shared/check/quality.ts'
import { Content } from '#shared/instance/content.ts'
import { Stage } from '#shared/lifecycle/lifecycle.ts'

import { Defect, DefectKind } from './defect.ts'
import { Expected, Given, GoldPhase, Outcome } from './judge.ts'

export const Tells = z.enum(['never', 'at_once'])
export type Tells = z.infer<typeof Tells>

/** How a project gives gold: the share of each person's work in per cent, the seed, and whether people are told afterwards. */
export const GoldSettings = z.object({
  share: z.number().int().min(0).max(50),
  seed: z.string().trim().min(1).max(100),
  tells: Tells,
})
export type GoldSettings = z.infer<typeof GoldSettings>

/**
 * What is known of a template: its verdict; or that it is right, and one thing is broken in every copy (`seeded`), of a kind
 * where one was chosen.
 */
export const Known = z.object({
  verdict: Quality,
  seeded: z.boolean(),
  kind: DefectKind.nullable(),
  reason: z.string(),
})
export type Known = z.infer<typeof Known>

/** What a lead reads of a template on its own page. */
export const GoldMark = Known.extend({ given: z.number().int(), found: z.number().int() })
export type GoldMark = z.infer<typeof GoldMark>

/** An instance that copies are made of. */
export const TemplateRow = Known.extend({
  key: z.string(),
  id: z.string(),
  field: z.string(),
  domain: z.string(),
  stage: Stage,
  markedBy: z.string(),
  markedAt: z.string(),
  given: z.number().int(),
  found: z.number().int(),
})
export type TemplateRow = z.infer<typeof TemplateRow>

/** How many of `n` copies were answered as expected. */
const Hits = z.object({ n: z.number().int(), found: z.number().int() })

export const AnswerRow = z.object({
  copy: z.string(),
  person: z.string(),
  id: z.string(),
  field: z.string(),
  domain: z.string(),
  phase: GoldPhase,
  defect: DefectKind.nullable(),
  expected: Expected,
  given: Given,
  outcome: Outcome,
  at: z.string(),
})
export type AnswerRow = z.infer<typeof AnswerRow>

/** What people answered: by person and phase, by what was to be found, and the newest answers themselves. */
export const GoldResults = z.object({
  people: z.array(Hits.extend({ person: z.string(), phase: GoldPhase })),
  kinds: z.array(
    Hits.extend({ phase: GoldPhase, defect: DefectKind.nullable(), expected: Expected }),
  ),
  answers: z.array(AnswerRow),
  waiting: z.number().int(),
})
export type GoldResults = z.infer<typeof GoldResults>

/** One answer whole: what was right, what was shown, what was left. */
export const GoldAnswer = AnswerRow.extend({
  template: z.string(),
  note: z.string(),
  reason: z.string(),
  broken: Defect.nullable(),
  right: Content,
  shown: Content,
  left: Content,
})
export type GoldAnswer = z.infer<typeof GoldAnswer>

/** What a person is told of a copy afterwards, where the project tells it. */
export const GoldTold = z.object({
  outcome: Outcome,
  expected: Expected,
  broken: Defect.omit({ signs: true, gone: true }).nullable(),
  reason: z.string(),
})
export type GoldTold = z.infer<typeof GoldTold>
