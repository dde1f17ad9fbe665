import { z } from 'zod'

import type { Estimate } from '#shared/agreement/estimate.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'
import { Item, Source } from '#shared/agreement/source.ts'
import type { Spread } from '#shared/agreement/spread-of.ts'
import type { Side } from '#shared/instance/content.ts'
import { Modality } from '#shared/media/modality.ts'

import type { InstanceFilter } from './instance-view.ts'

export const dimensions = [
  'domain',
  'field',
  'combination',
  'modality',
  'difficulty',
  'person',
  'week',
  'round',
] as const
export const Dimension = z.enum(dimensions)
export type Dimension = z.infer<typeof Dimension>

/** A week of ISO 8601, such as `2026-W47`. */
export const Week = z.string().regex(/^[12][0-9]{3}-W(0[1-9]|[1-4][0-9]|5[0-3])$/)

/**
 * What is compared, by what it is put apart, and which rounds are looked at; it stands in the address. Without `of` the
 * votes, without `item` the verdict, without `by` the domain. The week is that of the later judgement, the person one of
 * those who judged.
 */
export const AgreementFilter = z.object({
  of: Source.optional(),
  item: Item.optional(),
  by: Dimension.optional(),
  field: z.string().optional(),
  domain: z.string().optional(),
  combination: z.string().optional(),
  modality: Modality.optional(),
  difficulty: z.number().int().optional(),
  person: z.string().optional(),
  week: Week.optional(),
  round: z.number().int().optional(),
  show: z.enum(['chart', 'table']).optional(),
})
export type AgreementFilter = z.infer<typeof AgreementFilter>

/** One value of the dimension with its figures and the filter that finds exactly its instances. */
export interface AgreementRow {
  value: string
  figures: Figures
  filter: InstanceFilter
}

/** What two reviews are compared by, with the figures of it alone. */
export interface ItemFigures {
  item: Item
  figures: Figures
  filter: InstanceFilter
}

/**
 * How alike two reviewers left the text of a side. `n` counts the rounds in which at least one of them edited the side, `both`
 * those in which both did; of the n the first `looked` were compared, and those left out in which only media changed.
 * `similarity` is 1 − edit distance / length in characters, `chrf` the F score of character n-grams with β = 1.
 */
export interface EditFigures {
  side: Side
  n: number
  both: number
  looked: number
  similarity: Estimate
  /** Of the similarities. */
  spread: Spread
  chrf: Estimate
  filter: InstanceFilter
}

/**
 * Two named people on the rounds that both judged: two checkers (in the order of their ids), the first and the second
 * reviewer, or a reviewer's verdict beside a checker's own vote. Only here stands Cohen's kappa, for only here it is known
 * who is who.
 */
export interface AgreementPair {
  first: string
  second: string
  /** Rounds, and the instances that `filter` finds. */
  n: number
  instances: number
  kappa: Estimate
  percent: Estimate
  filter: InstanceFilter
}

/**
 * Why a figure should be read with care, and of how many rounds (`few_rows`: rows) that is so.
 *
 * `prevalence`: nearly everybody says the same, so that alpha is low where people agree. `too_few`, `few`: below 20 and 50
 * rounds. `few_rows`: rows below 50. `one_vote`: the project asks for one vote, so there are no pairs. `seen`: a lead had
 * opened the votes of the round before it ended. `reviewer_shown`: checkers knew who the reviewer was. `anchored`: checkers
 * see what the reviewer wants, so that this is confirmation rather than agreement. `other_draw`: drawn by a rule that is no
 * longer the project's. `waiting`: drawn, and one review still to come.
 */
export type AgreementWarning =
  | 'prevalence'
  | 'too_few'
  | 'few'
  | 'few_rows'
  | 'one_vote'
  | 'seen'
  | 'reviewer_shown'
  | 'anchored'
  | 'other_draw'
  | 'waiting'

/** The filters that a choice can be made of. */
export type ChosenBy = Exclude<keyof AgreementFilter, 'of' | 'item' | 'by' | 'show'>

/**
 * How far judgements agree over rounds in which both are in. `choices` counts rounds while the other filters hold.
 * `endedEarly` counts the rounds of the project that ended before their votes were in, with the votes that were cast in
 * them: those are in no figure. `reasons` are those of the low votes of rounds that split. `share` is the part of the
 * instances, in percent, that the project draws for a second review: of the others none is known.
 */
export interface AgreementView {
  overall: Figures
  /** Finds the instances of `overall`. */
  filter: InstanceFilter
  rows: AgreementRow[]
  pairs: AgreementPair[]
  people: Record<string, string>
  choices: Record<ChosenBy, { value: string; count: number }[]>
  reasons: { reason: string; count: number }[]
  endedEarly: { rounds: number; votes: number }
  share: number | null
  warnings: { code: AgreementWarning; count: number }[]
}
