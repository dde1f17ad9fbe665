import { z } from 'zod'

import { Side } from '#shared/instance/content.ts'
import type { RuleId } from '#shared/validation/finding.ts'

/** What can be broken on purpose, one thing at a time. */
export const defectKinds = [
  'tag_undeclared',
  'tag_crossed',
  'tag_malformed',
  'tag_dropped',
  'number_shifted',
  'count_changed',
  'modality_changed',
  'tags_exchanged',
  'tag_alone',
  'tag_misplaced',
  'media_swapped',
  'media_crossed',
  'figure_changed',
  'word_reversed',
] as const
export const DefectKind = z.enum(defectKinds)
export type DefectKind = z.infer<typeof DefectKind>

/**
 * What the rules say of a defect: first the one that must find it, then those that may follow from the same mistake, and no
 * other. None where only somebody who looks and thinks can find it.
 */
export const breaks: Record<DefectKind, readonly [] | readonly [RuleId, ...RuleId[]]> = {
  tag_undeclared: ['tag-undeclared', 'media-unused'],
  tag_crossed: ['tag-crosses-sides', 'media-unused'],
  tag_malformed: ['tag-malformed'],
  tag_dropped: ['media-unused'],
  number_shifted: ['tag-numbering'],
  count_changed: ['count-mismatch'],
  modality_changed: ['count-mismatch', 'count-unstated'],
  tags_exchanged: ['tag-order'],
  tag_alone: ['tag-stands-alone'],
  tag_misplaced: [],
  media_swapped: [],
  media_crossed: [],
  figure_changed: [],
  word_reversed: [],
}

/** Where a medium stands for a reader: which bytes, and the words around its tag; a text's beginning and end are ''. */
export const Sign = z.object({ medium: z.string(), before: z.string(), after: z.string() })
export type Sign = z.infer<typeof Sign>

/**
 * One defect as it was put into a content: `was` became `now` on a side. It is mended when every one of `signs` is there
 * again and `gone`, where there is one, is no longer in the side's text.
 */
export const Defect = z.object({
  kind: DefectKind,
  side: Side,
  was: z.string(),
  now: z.string(),
  signs: z.array(Sign),
  gone: z.string().nullable(),
})
export type Defect = z.infer<typeof Defect>
