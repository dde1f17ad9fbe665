import { type Content, type Side, sides } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { type Tag, tagsIn } from '#shared/instance/tag.ts'
import { modalityOf, numberOf } from '#shared/media/modality.ts'

import type { Defect, DefectKind, Sign } from './defect.ts'
import { numbersIn } from './numbers-in.ts'
import { identityOf, signsIn } from './signs-in.ts'

/** A content with one thing broken in it, and what was broken. */
export interface Broken {
  content: Content
  defect: Defect
}

/** Every way in which one kind of defect can be put into a content, in reading order. Whether it is one is tried afterwards. */
export function waysToBreak(content: Content, kind: DefectKind): Broken[] {
  return sides.flatMap((side) => breakers[kind](content, side))
}

type Breaker = (content: Content, side: Side) => Broken[]

const breakers: Record<DefectKind, Breaker> = {
  tag_undeclared: (content, side) =>
    ownTags(content, side).map((tag) => {
      const now = `<${tag.modality}${Math.max(...numbersOf(content, tag.modality)) + 1}>`
      return rewritten(content, { kind: 'tag_undeclared', side, tag, now })
    }),
  tag_crossed: (content, side) =>
    ownTags(content, side).flatMap((tag) => {
      const there = content[side === 'question' ? 'answer' : 'question'].media
      const key = there.find((one) => modalityOf(one.key) === tag.modality)?.key
      return key === undefined
        ? []
        : [rewritten(content, { kind: 'tag_crossed', side, tag, now: `<${key}>` })]
    }),
  tag_malformed: (content, side) =>
    ownTags(content, side).flatMap((tag) => {
      const { modality, number } = tag
      const capital = `${modality.slice(0, 1).toUpperCase()}${modality.slice(1)}`
      const forms = [`<${capital}${number}>`, `<${modality} ${number}>`, `<${modality}0${number}>`]
      return forms.map((now) => rewritten(content, { kind: 'tag_malformed', side, tag, now }))
    }),
  number_shifted: shiftNumbers,
  count_changed: (content, side) =>
    side === 'answer'
      ? []
      : numbersIn(content.question.text).map(({ start, end, other }) => {
          const { text } = content.question
          const now = `${text.slice(0, start)}${other}${text.slice(end)}`
          const around = [Math.max(0, start - 8), end + 12] as const
          const gone = now.slice(around[0], around[1] + other.length - (end - start))
          return {
            content: { ...content, question: { ...content.question, text: now } },
            defect: {
              kind: 'count_changed',
              side,
              was: text.slice(...around),
              now: gone,
              signs: [],
              gone,
            },
          }
        }),
  media_swapped: swapMedia,
  tag_misplaced: misplace,
}

/** The tags of a side that name a medium of it, text apart: that one has no place of its own. */
function ownTags(content: Content, side: Side): Tag[] {
  const keys = new Set(content[side].media.map(({ key }) => key))
  return tagsIn(content[side].text).filter(
    ({ key, modality }) => modality !== 'text' && keys.has(key),
  )
}

function numbersOf(content: Content, modality: Tag['modality']): number[] {
  return [...content.question.media, ...content.answer.media].flatMap(({ key }) =>
    modalityOf(key) === modality ? [numberOf(key) ?? 0] : [],
  )
}

function signOf(content: Content, side: Side, tag: Tag): Sign[] {
  const at = tagsIn(content[side].text)
    .filter(({ key }) => content[side].media.some((one) => one.key === key))
    .findIndex(({ start }) => start === tag.start)
  return signsIn(content[side]).slice(at, at + 1)
}

interface Rewriting {
  kind: DefectKind
  side: Side
  tag: Tag
  now: string
}

/** One tag of the text written otherwise. */
function rewritten(content: Content, { kind, side, tag, now }: Rewriting): Broken {
  const { text } = content[side]
  return {
    content: withText(content, side, text.slice(0, tag.start) + now + text.slice(tag.end)),
    defect: { kind, side, was: `<${tag.key}>`, now, signs: signOf(content, side, tag), gone: null },
  }
}

function withText(content: Content, side: Side, text: string): Content {
  return { ...content, [side]: { ...content[side], text } }
}

/** The last number of a modality becomes the next one, in the text and on the medium: a number is left out. */
function shiftNumbers(content: Content, side: Side): Broken[] {
  const modalities = new Set(ownTags(content, side).map(({ modality }) => modality))
  return [...modalities].flatMap((modality): Broken[] => {
    const last = Math.max(...numbersOf(content, modality))
    const [was, now] = [`${modality}${last}`, `${modality}${last + 1}`]
    if (!content[side].media.some(({ key }) => key === was)) return []
    const media = content[side].media.map((one) => (one.key === was ? { ...one, key: now } : one))
    const text = content[side].text.replaceAll(`<${was}>`, `<${now}>`)
    const broken = { ...content, [side]: { text, media } }
    const tag = ownTags(content, side).find(({ key }) => key === was)
    const signs = tag ? signOf(content, side, tag) : []
    return [
      {
        content: broken,
        defect: {
          kind: 'number_shifted',
          side,
          was: `<${was}>`,
          now: `<${now}>`,
          signs,
          gone: `<${now}>`,
        },
      },
    ]
  })
}

/** Two media of one modality change places under their tags. */
function swapMedia(content: Content, side: Side): Broken[] {
  const tags = ownTags(content, side).filter(({ modality }) => modality !== 'threeD')
  const used = [...new Map(tags.map((tag) => [tag.key, tag])).values()]
  return used.flatMap((a, i) =>
    used.slice(i + 1).flatMap((b): Broken[] => {
      if (a.modality !== b.modality) return []
      const [one, other] = [a, b].map(({ key }) => content[side].media.find((m) => m.key === key))
      if (!one || !other || identityOf(one) === identityOf(other)) return []
      const media = content[side].media.map((medium): Medium => {
        if (medium.key === one.key) return { ...other, key: one.key }
        return medium.key === other.key ? { ...one, key: other.key } : medium
      })
      const signs = [a, b].flatMap((tag) => signOf(content, side, tag))
      const [was, now] = [`<${a.key}>, <${b.key}>`, `<${b.key}>, <${a.key}>`]
      return [
        {
          content: { ...content, [side]: { ...content[side], media } },
          defect: { kind: 'media_swapped', side, was, now, signs, gone: null },
        },
      ]
    }),
  )
}

/** A tag leaves its place and stands at the end of another sentence. */
function misplace(content: Content, side: Side): Broken[] {
  const { text } = content[side]
  return ownTags(content, side).flatMap((tag) => {
    const start = text[tag.start - 1] === ' ' ? tag.start - 1 : tag.start
    const taken = text.slice(0, start) + text.slice(tag.end)
    const ends = Array.from(
      taken.matchAll(/(?<=[\p{L}\p{N}])[.?!](?=\s|$)/gu),
      ({ index }) => index,
    )
    return ends
      .filter((end) => Math.abs(end - start) > 1)
      .map((end): Broken => {
        const moved = `${taken.slice(0, end)} <${tag.key}>${taken.slice(end)}`
        const was = fromWord(text, tag.start - 24, tag.end)
        const now = fromWord(moved, end - 24, end + tag.key.length + 3)
        const signs = signOf(content, side, tag)
        const defect: Defect = { kind: 'tag_misplaced', side, was, now, signs, gone: null }
        return { content: withText(content, side, moved), defect }
      })
  })
}

/** A piece of a text for people to read: it begins with a whole word. */
function fromWord(text: string, start: number, end: number): string {
  if (start <= 0) return text.slice(0, end)
  return text.slice(start, end).replace(/^\S*\s+/, '')
}
