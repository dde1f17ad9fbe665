import { type Content, mediaOf, type Side } from '#shared/instance/content.ts'
import type { Tag } from '#shared/instance/tag.ts'
import { modalityOf, numberOf } from '#shared/media/modality.ts'

import type { Defect } from './defect.ts'
import {
  type Breaker,
  type Broken,
  fromWord,
  ownTags,
  rewritten,
  signOf,
  withText,
} from './rewrite.ts'

/** A tag with a number that no medium has. */
export const nameNothing: Breaker = (content, side) =>
  ownTags(content, side).map((tag) => {
    const numbers = mediaOf(content).flatMap(({ key }) =>
      modalityOf(key) === tag.modality ? [numberOf(key) ?? 0] : [],
    )
    const now = `<${tag.modality}${Math.max(...numbers) + 1}>`
    return rewritten(content, { kind: 'tag_undeclared', side, tag, now })
  })

/** A tag that names a medium of the other side. */
export const crossTag: Breaker = (content, side) =>
  ownTags(content, side).flatMap((tag) => {
    const there = content[side === 'question' ? 'answer' : 'question'].media
    const key = there.find((one) => modalityOf(one.key) === tag.modality)?.key
    if (key === undefined) return []
    return [rewritten(content, { kind: 'tag_crossed', side, tag, now: `<${key}>` })]
  })

export const misspell: Breaker = (content, side) =>
  ownTags(content, side).flatMap((tag) => {
    const { modality, number } = tag
    const capital = `${modality.slice(0, 1).toUpperCase()}${modality.slice(1)}`
    const forms = [`<${capital}${number}>`, `<${modality} ${number}>`, `<${modality}0${number}>`]
    return forms.map((now) => rewritten(content, { kind: 'tag_malformed', side, tag, now }))
  })

/** A tag is left out. One in brackets stays: empty ones would give it away. */
export const dropTag: Breaker = (content, side) =>
  ownTags(content, side)
    .filter((tag) => !/[([{"'“‘（《「]$/u.test(content[side].text.slice(0, tag.start)))
    .map((tag) => {
      const { taken } = without(content[side].text, tag)
      const was = around(content[side].text, tag.start, tag.end)
      const now = around(taken, tag.start, tag.start)
      const signs = signOf(content, side, tag)
      const defect: Defect = { kind: 'tag_dropped', side, was, now, signs, gone: null }
      return { content: withText(content, side, taken), defect }
    })

/** Two tags of one modality change places in the text. */
export const exchangeTags: Breaker = (content, side) => {
  const tags = ownTags(content, side)
  const { text } = content[side]
  return tags.flatMap((a, i) =>
    tags.slice(i + 1).flatMap((b): Broken[] => {
      if (a.modality !== b.modality || a.key === b.key) return []
      const between = text.slice(a.end, b.start)
      const now = `${text.slice(0, a.start)}<${b.key}>${between}<${a.key}>${text.slice(b.end)}`
      const signs = [a, b].flatMap((tag) => signOf(content, side, tag))
      const said = { was: `<${a.key}>, <${b.key}>`, now: `<${b.key}>, <${a.key}>` }
      const defect: Defect = { kind: 'tags_exchanged', side, ...said, signs, gone: null }
      return [{ content: withText(content, side, now), defect }]
    }),
  )
}

/** A tag leaves its sentence for a line of its own below the paragraph. */
export const setApart: Breaker = (content, side) =>
  ownTags(content, side).map((tag) => {
    const { start, taken } = without(content[side].text, tag)
    const line = taken.indexOf('\n', start)
    return moved(content, { kind: 'tag_alone', side, tag }, [taken, line < 0 ? taken.length : line])
  })

/** A tag leaves its place and stands at the end of another sentence. */
export const misplace: Breaker = (content, side) =>
  ownTags(content, side).flatMap((tag) => {
    const { start, taken } = without(content[side].text, tag)
    const ends = Array.from(
      taken.matchAll(/(?<=[\p{L}\p{N}])(?:[.?!](?=\s|$)|[。？！])/gu),
      ({ index }) => index,
    )
    return ends
      .filter((end) => Math.abs(end - start) > 1)
      .map((end) => moved(content, { kind: 'tag_misplaced', side, tag }, [taken, end]))
  })

/** A text without a tag and the space before it, and where that was. */
function without(text: string, { end, start }: Tag): { taken: string; start: number } {
  const from = text[start - 1] === ' ' ? start - 1 : start
  return { taken: text.slice(0, from) + text.slice(end), start: from }
}

function moved(
  content: Content,
  { kind, side, tag }: { kind: 'tag_alone' | 'tag_misplaced'; side: Side; tag: Tag },
  [taken, at]: [text: string, at: number],
): Broken {
  const apart = kind === 'tag_alone' ? '\n\n' : ' '
  const text = `${taken.slice(0, at)}${apart}<${tag.key}>${taken.slice(at)}`
  const was = fromWord(content[side].text, tag.start - 24, tag.end)
  const now = fromWord(text, at - 24, at + tag.key.length + apart.length + 2)
  const signs = signOf(content, side, tag)
  const defect: Defect = { kind, side, was, now, signs, gone: null }
  return { content: withText(content, side, text), defect }
}

function around(text: string, start: number, end: number): string {
  const after = text.slice(end, end + 24)
  return (
    fromWord(text, start - 24, end) +
    (end + 24 < text.length ? after.replace(/\S*$/, '') : after).trimEnd()
  )
}
