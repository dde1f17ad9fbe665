import type { Content, Side } from '#shared/instance/content.ts'
import { type Tag, tagsIn } from '#shared/instance/tag.ts'

import type { Defect, DefectKind, Sign } from './defect.ts'
import { signsIn } from './signs-in.ts'

/** A content with one thing broken in it, and what was broken. */
export interface Broken {
  content: Content
  defect: Defect
}

/** Every way in which one kind of defect can be put into one side, in reading order. Whether it is one is tried afterwards. */
export type Breaker = (content: Content, side: Side) => Broken[]

/** The tags of a side that name a medium of it, text apart: that one has no place of its own. */
export function ownTags(content: Content, side: Side): Tag[] {
  const keys = new Set(content[side].media.map(({ key }) => key))
  return tagsIn(content[side].text).filter(
    ({ key, modality }) => modality !== 'text' && keys.has(key),
  )
}

export function signOf(content: Content, side: Side, tag: Tag): Sign[] {
  const at = tagsIn(content[side].text)
    .filter(({ key }) => content[side].media.some((one) => one.key === key))
    .findIndex(({ start }) => start === tag.start)
  return signsIn(content[side]).slice(at, at + 1)
}

export function withText(content: Content, side: Side, text: string): Content {
  return { ...content, [side]: { ...content[side], text } }
}

interface Rewriting {
  kind: DefectKind
  side: Side
  tag: Tag
  now: string
}

/** One tag of the text written otherwise. */
export function rewritten(content: Content, { kind, side, tag, now }: Rewriting): Broken {
  const { text } = content[side]
  return {
    content: withText(content, side, text.slice(0, tag.start) + now + text.slice(tag.end)),
    defect: { kind, side, was: `<${tag.key}>`, now, signs: signOf(content, side, tag), gone: null },
  }
}

/** A piece of a text that says something else once it is changed. */
export interface Piece {
  start: number
  end: number
  other: string
}

/** One piece of the text in another's place. It is mended when the piece, with as many words around it as tell it apart, is gone. */
export function reworded(
  content: Content,
  { kind, side }: { kind: DefectKind; side: Side },
  { end, other, start }: Piece,
): Broken {
  const { text } = content[side]
  const now = text.slice(0, start) + other + text.slice(end)
  const last = start + other.length
  const around = [wordsBack(now, start, 2), wordsOn(now, last, 2)] as const
  const moved = around[1] - last
  let [from, to] = [start, last]
  while (text.includes(now.slice(from, to)) && (from > 0 || to < now.length)) {
    from = wordsBack(now, from, 1)
    to = wordsOn(now, to, 1)
  }
  return {
    content: withText(content, side, now),
    defect: {
      kind,
      side,
      was: text.slice(around[0], end + moved),
      now: now.slice(...around),
      signs: [],
      gone: now.slice(from, to),
    },
  }
}

/** Where the words before a place begin, no further off than people read at a glance. */
function wordsBack(text: string, at: number, words: number): number {
  const from = Math.max(0, at - 24 * words)
  const before = new RegExp(String.raw`(?:\S*\s+){0,${words}}\S*$`, 'u').exec(text.slice(from, at))
  return from + (before?.index ?? 0)
}

function wordsOn(text: string, at: number, words: number): number {
  const after = new RegExp(String.raw`^\S*(?:\s+\S*){0,${words}}`, 'u')
  return at + (after.exec(text.slice(at, at + 24 * words))?.[0].length ?? 0)
}

/** A piece of a text for people to read: it begins with a whole word. */
export function fromWord(text: string, start: number, end: number): string {
  if (start <= 0) return text.slice(0, end)
  return text.slice(start, end).replace(/^\S*\s+/, '')
}
