import { type Tag, tagsIn } from '#shared/instance/tag.ts'

const word = /<[a-zA-Z]+[1-9][0-9]*>|[\p{L}\p{N}][\p{L}\p{N}\p{M}_'’-]*/gu
const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

interface Moved {
  text: string
  cursor: number
}

export const tagTargets = [
  'sentence_start',
  'sentence_end',
  'paragraph_start',
  'paragraph_end',
] as const
export type TagTarget = (typeof tagTargets)[number]

/** The tag that touches the cursor: the one before it where there are two. */
export function tagAt(text: string, cursor: number): Tag | null {
  const touching = tagsIn(text).filter((one) => one.start <= cursor && cursor <= one.end)
  return touching.find((one) => one.end === cursor) ?? touching[0] ?? null
}

/** A text without one of its tags, and without the one space that was there for it: `[from, to)` is what went. */
export function liftTag(
  text: string,
  { end, start }: Pick<Tag, 'start' | 'end'>,
): { rest: string; from: number; to: number } {
  let [from, to] = [start, end]
  const spaceBefore = /[ \t]/.test(text[start - 1] ?? '')
  const spaceAfter = /[ \t]/.test(text[end] ?? '')
  if (spaceBefore && !/^[\p{L}\p{N}<]/u.test(text.slice(end))) from -= 1
  else if (spaceAfter && (start === 0 || text[start - 1] === '\n')) to += 1
  return { rest: text.slice(0, from) + text.slice(to), from, to }
}

/** Puts a tag into a text at `at`; a space parts it from a word, except in scripts that write none. */
export function placeTag(text: string, at: number, tag: string): Moved {
  const before = text.slice(0, at)
  const after = text.slice(at)
  const gap = /[^\s([{"'“‘«\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：？！（【「]$/u.test(
    before,
  )
  const rest = /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}<]/u.test(after)
  const through = `${before}${gap ? ' ' : ''}${tag}`
  return { text: `${through}${rest ? ' ' : ''}${after}`, cursor: through.length }
}

/**
 * Moves the tag that touches the cursor over the next word of its text, or over the previous one; punctuation stays with
 * its word, and one space goes along with the tag. Null where no tag touches the cursor or no word is left to pass.
 */
export function moveTag(text: string, cursor: number, step: 1 | -1): Moved | null {
  const tag = tagAt(text, cursor)
  if (!tag) return null
  const { from: start, rest, to } = liftTag(text, tag)
  const glue = to - start > tag.end - tag.start ? ' ' : ''
  const source = text.slice(tag.start, tag.end)

  const all = wordsOf(rest)
  if (step === 1) {
    const passed = all.find((one) => one.end > start)
    if (!passed) return null
    const before = rest.slice(0, passed.end) + glue + source
    return { text: before + rest.slice(passed.end), cursor: before.length }
  }
  const passed = all.findLast((one) => one.start < start)
  if (!passed) return null
  const before = rest.slice(0, passed.start) + source
  return { text: before + glue + rest.slice(passed.start), cursor: before.length }
}

/** Moves the tag that touches the cursor to the start or the end of its sentence or line; null where it is there. */
export function moveTagTo(text: string, cursor: number, target: TagTarget): Moved | null {
  const tag = tagAt(text, cursor)
  if (!tag) return null
  const lineStart = text.lastIndexOf('\n', tag.start - 1) + 1
  const lineEnd = text.indexOf('\n', tag.end)
  const line = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd)
  const range = target.startsWith('paragraph')
    ? { start: 0, end: line.length }
    : sentenceAt(line, tag.start - lineStart)
  const part = line.slice(range.start, range.end)
  // A tag behind the full stop would be a sentence of its own.
  const at = target.endsWith('start')
    ? range.start + (/^\s*/.exec(part)?.[0].length ?? 0)
    : range.end - (/[\s.!?…。！？"'”’)\]]*$/u.exec(part)?.[0].length ?? 0)
  return moveTagBy(text, tag, lineStart + at)
}

/** Moves one tag of a text to an offset of that text; null where that changes nothing. */
export function moveTagBy(text: string, tag: Pick<Tag, 'start' | 'end'>, at: number): Moved | null {
  const { from, rest, to } = liftTag(text, tag)
  const target = at <= from ? at : Math.max(from, at - (to - from))
  const moved = placeTag(rest, target, text.slice(tag.start, tag.end))
  return moved.text === text ? null : moved
}

function sentenceAt(line: string, at: number): { start: number; end: number } {
  for (const { index, segment } of sentences.segment(line))
    if (index + segment.length > at) return { start: index, end: index + segment.length }
  return { start: 0, end: line.length }
}

/** Words and tags; in scripts without spaces, the words that the language parts. */
function wordsOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(word)).flatMap(({ 0: found, index }) => {
    if (found.startsWith('<') || /^[\p{Script=Latin}\p{N}]/u.test(found))
      return [{ start: index, end: index + found.length }]
    return Array.from(words.segment(found), (part) => ({
      start: index + part.index,
      end: index + part.index + part.segment.length,
    }))
  })
}
