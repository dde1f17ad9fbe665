import type { Anchor } from '#shared/discussion/anchor.ts'
import { type Range, rangeToUnits, toPoints } from '#shared/discussion/code-points.ts'
import { follower } from '#shared/discussion/reanchor.ts'
import { textAnchor, textSelectors } from '#shared/discussion/text-anchor.ts'
import type { Side } from '#shared/instance/content.ts'

interface OnSide {
  side: Side
  revision: number
  /** The text of that revision, and the one on the page, which may hold unsaved work. */
  saved: string
  text: string
}

/**
 * The anchor of a stretch (UTF-16 units) of the text on the page, in the revision that was saved last. Words that are not
 * in it yet keep their quote, at the place where they will stand: they are looked for in every later revision.
 */
export function anchorOf({ revision, saved, side, text }: OnSide, chosen: Range): Anchor {
  const selector = textSelectors(text, chosen)
  const { range, status } = follower(text, saved)(selector)
  if (range && status !== 'changed')
    return textAnchor({ side, revision, text: saved }, rangeToUnits(saved, range))
  const before = toPoints(saved, Math.min(chosen.start, saved.length))
  const size = toPoints(text.slice(chosen.start, chosen.end), chosen.end - chosen.start)
  return {
    on: { kind: 'text', side, revision },
    selector: selector.map((one) =>
      one.type === 'TextPositionSelector' ? { ...one, start: before, end: before + size } : one,
    ),
  }
}
