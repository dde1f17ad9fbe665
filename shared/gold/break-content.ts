import { type Content, sides } from '#shared/instance/content.ts'

import { crossMedia, shiftNumber, swapMedia } from './break-media.ts'
import {
  crossTag,
  dropTag,
  exchangeTags,
  misplace,
  misspell,
  nameNothing,
  setApart,
} from './break-tags.ts'
import { changeCount, changeFigure, changeModality, reverseWord } from './break-words.ts'
import type { DefectKind } from './defect.ts'
import type { Breaker, Broken } from './rewrite.ts'

/** Every way in which one kind of defect can be put into a content, in reading order. Whether it is one is tried afterwards. */
export function waysToBreak(content: Content, kind: DefectKind): Broken[] {
  return sides.flatMap((side) => breakers[kind](content, side))
}

const breakers: Record<DefectKind, Breaker> = {
  tag_undeclared: nameNothing,
  tag_crossed: crossTag,
  tag_malformed: misspell,
  tag_dropped: dropTag,
  number_shifted: shiftNumber,
  count_changed: changeCount,
  modality_changed: changeModality,
  tags_exchanged: exchangeTags,
  tag_alone: setApart,
  tag_misplaced: misplace,
  media_swapped: swapMedia,
  media_crossed: crossMedia,
  figure_changed: changeFigure,
  word_reversed: reverseWord,
}
