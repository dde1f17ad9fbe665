import type { Anchor, Camera, MediaState, Selector } from '#shared/discussion/anchor.ts'

/**
 * A spot in a medium, as its viewer names it: selectors that all mean the same (never none: that is the whole medium), the
 * camera of a model, a small picture of what is there (`pictureOf`) or its words, what was measured, and a few words
 * that tell a person which spot it is ("0:12 to 0:14", "page 7, lines 3 to 5").
 */
export interface Spot {
  selectors: Selector[]
  camera?: Camera
  snapshot?: string
  state?: MediaState
  words: string
}

/** A remark to draw in a viewer. */
export interface DrawnSpot {
  thread: string
  anchor: Anchor
  blocking: boolean
  resolved: boolean
  /** The one that has the pointer or the focus in the panel. */
  active: boolean
  /** What was said first, for a name that is read aloud. */
  text: string
}

/** What is shown where remarks are only about all of it: the cells of a notebook, an office file without its pages, a web page. */
export type WholeOnly = 'notebook' | 'office' | 'page'

/**
 * What a live viewer can do with spots; see `useSpotViewer`.
 *
 * `capture` gives what is chosen in it now: a selection, a region, the present frame. Null where nothing is, and the remark
 * is about the whole medium.
 *
 * `choose` lets the person choose a region, by pointer and by keys, and gives it; null when they give up by Escape. Left out
 * by a viewer whose spots are chosen in no mode of their own (a selection of text).
 *
 * `reveal` brings the spot of an anchor into view and marks it for a moment; `orphan` where it finds nothing there.
 */
export interface SpotViewer {
  capture: () => Promise<Spot | null>
  choose?: () => Promise<Spot | null>
  reveal: (anchor: Anchor) => Promise<'exact' | 'orphan'>
  /** Set where no spot can ever be chosen in what is shown. */
  wholeOnly?: WholeOnly
}
