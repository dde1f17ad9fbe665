import type { Content, Side } from '#shared/instance/content.ts'

import { figuresIn } from './figures-in.ts'
import { nounsIn } from './nouns-in.ts'
import { numbersIn } from './numbers-in.ts'
import { reversalsIn } from './reversals-in.ts'
import { type Breaker, reworded } from './rewrite.ts'

/** The question asks for another number of media. */
export const changeCount: Breaker = (content, side) =>
  side === 'answer'
    ? []
    : numbersIn(content.question.text).map((piece) =>
        reworded(content, { kind: 'count_changed', side }, piece),
      )

/** The question asks for media of another modality. */
export const changeModality: Breaker = (content, side) =>
  side === 'answer'
    ? []
    : nounsIn(content.question.text).map((piece) =>
        reworded(content, { kind: 'modality_changed', side }, piece),
      )

/** A figure that stands elsewhere too gets two of its digits exchanged: the two no longer agree. */
export const changeFigure: Breaker = (content, side) =>
  figuresIn(content[side].text)
    .filter((figure) => isSaidElsewhere(content, side, figure))
    .map((figure) => reworded(content, { kind: 'figure_changed', side }, figure))

/** A word says its opposite. */
export const reverseWord: Breaker = (content, side) =>
  reversalsIn(content[side].text).map((piece) =>
    reworded(content, { kind: 'word_reversed', side }, piece),
  )

function isSaidElsewhere(
  content: Content,
  side: Side,
  { start, was }: { start: number; was: string },
): boolean {
  return (['question', 'answer'] as const).some((one) =>
    figuresIn(content[one].text).some(
      (other) => other.was === was && (one !== side || other.start !== start),
    ),
  )
}
