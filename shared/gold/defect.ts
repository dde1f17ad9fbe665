import { z } from 'zod'

import { Side } from '#shared/instance/content.ts'
import type { RuleId } from '#shared/validation/finding.ts'

/** What can be broken on purpose, one thing at a time. */
export const defectKinds = [
  'tag_undeclared',
  'tag_crossed',
  'tag_malformed',
  'number_shifted',
  'count_changed',
  'media_swapped',
  'tag_misplaced',
] as const
export const DefectKind = z.enum(defectKinds)
export type DefectKind = z.infer<typeof DefectKind>

/** The rule that finds a defect; null where only somebody who looks and thinks can. */
export const foundBy: Record<DefectKind, RuleId | null> = {
  tag_undeclared: 'tag-undeclared',
  tag_crossed: 'tag-crosses-sides',
  tag_malformed: 'tag-malformed',
  number_shifted: 'tag-numbering',
  count_changed: 'count-mismatch',
  media_swapped: null,
  tag_misplaced: null,
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
