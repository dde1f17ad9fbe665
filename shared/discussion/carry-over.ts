import type { MediaFacts } from '#shared/media/facts.ts'
import type { Modality } from '#shared/media/modality.ts'

import { type Anchor, type MediaState, type Selector, selectorOf } from './anchor.ts'
import { rangeToUnits } from './code-points.ts'
import { lineFragment, readLines, readMediaFragment, readPage } from './fragment.ts'
import { lineAt, unitsOfLines } from './lines.ts'
import { follower } from './reanchor.ts'
import { textSelectors } from './text-anchor.ts'

/** One version of a medium: its facts where it is a file, its text where it is read as one. */
export interface Version {
  sha256: string
  facts?: MediaFacts | undefined
  text?: string | undefined
}

/** Two lengths of sound or film are the same up to this, in seconds. */
const sameSeconds = 0.1

/**
 * The anchor of a remark on one version of a medium, put on the version that took its place; null where that would point at
 * something else. A picture keeps its box if the size is equal, sound and film keep their time if they last equally
 * long, a PDF its page and quote, a model its node and point; a text is compared with the other as any text is.
 */
export function carryOver(
  anchor: Anchor,
  modality: Modality,
  { before, after }: { before: Version; after: Version },
): Anchor | null {
  if (anchor.on.kind !== 'medium') return null
  const selector =
    anchor.selector.length === 0 ? [] : carried(anchor.selector, modality, { before, after })
  const state = after.facts && stateOf(after.facts)
  const on = { kind: 'medium' as const, sha256: after.sha256, ...(state && { state }) }
  return selector && { ...anchor, on, selector }
}

interface Versions {
  before: Version
  after: Version
}

function carried(selector: Selector[], modality: Modality, versions: Versions): Selector[] | null {
  const [old, now] = [versions.before.facts, versions.after.facts]
  switch (modality) {
    case 'image':
      return isSameSize(old, now) ? selector : null
    case 'audio':
    case 'video': {
      const apart = Math.abs((old?.seconds ?? NaN) - (now?.seconds ?? NaN))
      const placed = selector.some((one) => one.type === 'SvgSelector' || hasBox(one))
      return apart <= sameSeconds && (!placed || isSameSize(old, now)) ? selector : null
    }
    case 'document':
      return versions.after.text === undefined ? onPage(selector, now) : inText(selector, versions)
    case 'text':
    case 'code':
      return inText(selector, versions)
    case 'threeD':
      return selectorOf(selector, 'PointSelector')?.refinedBy ? selector : null
  }
}

function isSameSize(a: MediaFacts | undefined, b: MediaFacts | undefined): boolean {
  return a?.width !== undefined && a.width === b?.width && a.height === b.height
}

function hasBox(selector: Selector): boolean {
  return selector.type === 'FragmentSelector' && readMediaFragment(selector.value).box !== undefined
}

/** Where the words are quoted, the viewer looks for them on the page; where only an area is known, it stays. */
function onPage(selector: Selector[], now: MediaFacts | undefined): Selector[] | null {
  const fragment = selectorOf(selector, 'FragmentSelector')
  const page = fragment && readPage(fragment.value)
  if (page === null || now?.pages === undefined || page > now.pages) return null
  return fragment?.refinedBy ? [fragment] : selector
}

function inText(selector: Selector[], { after, before }: Versions): Selector[] | null {
  if (before.text === undefined || after.text === undefined) return null
  const lines = readLines(selectorOf(selector, 'FragmentSelector')?.value ?? '')
  const known = lines ? textSelectors(before.text, unitsOfLines(before.text, lines)) : selector
  const { range } = follower(before.text, after.text)(known)
  if (!range) return null
  const units = rangeToUnits(after.text, range)
  const found = textSelectors(after.text, units)
  if (!lines) return found
  const first = lineAt(after.text, units.start)
  const last = lineAt(after.text, Math.max(units.start, units.end - 1))
  return [lineFragment(first, last), ...found.filter(({ type }) => type === 'TextQuoteSelector')]
}

/** What the facts of a file tell a reader of its anchors. */
export function stateOf(facts: MediaFacts): MediaState {
  const { frameRate, height, pages, sampleRate, seconds, variableRate, width } = facts
  return {
    ...(width !== undefined && { 'cs:width': width }),
    ...(height !== undefined && { 'cs:height': height }),
    ...(seconds !== undefined && { 'cs:duration': seconds }),
    ...(sampleRate !== undefined && { 'cs:sampleRate': sampleRate }),
    ...(frameRate && { 'cs:fps': `${frameRate.num}/${frameRate.den}` }),
    ...(variableRate !== undefined && { 'cs:vfr': variableRate }),
    ...(pages !== undefined && { 'cs:pages': pages }),
  }
}
