import { type Content, mediaOf, type Side } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import type { Tag } from '#shared/instance/tag.ts'
import { modalityOf, numberOf } from '#shared/media/modality.ts'

import type { Defect } from './defect.ts'
import { type Breaker, type Broken, ownTags, signOf } from './rewrite.ts'
import { identityOf } from './signs-in.ts'

/** The last number of a modality becomes the next one, in the text and on the medium: a number is left out. */
export const shiftNumber: Breaker = (content, side) => {
  const tags = ownTags(content, side)
  const modalities = new Set(tags.map(({ modality }) => modality))
  return [...modalities].flatMap((modality): Broken[] => {
    const numbers = mediaOf(content).flatMap(({ key }) =>
      modalityOf(key) === modality ? [numberOf(key) ?? 0] : [],
    )
    const last = Math.max(...numbers)
    const [was, now] = [`${modality}${last}`, `${modality}${last + 1}`]
    const tag = tags.find(({ key }) => key === was)
    if (!tag) return []
    const media = content[side].media.map((one) => (one.key === was ? { ...one, key: now } : one))
    const text = content[side].text.replaceAll(`<${was}>`, `<${now}>`)
    const named = { was: `<${was}>`, now: `<${now}>`, gone: `<${now}>` }
    const signs = signOf(content, side, tag)
    return [
      {
        content: { ...content, [side]: { text, media } },
        defect: { kind: 'number_shifted', side, signs, ...named },
      },
    ]
  })
}

/** Two media of one modality and side change places under their tags. */
export const swapMedia: Breaker = (content, side) => {
  const used = solid(content, side)
  return used.flatMap((a, i) =>
    used.slice(i + 1).flatMap((b): Broken[] => {
      const media = exchanged(content, [side, a], [side, b])
      if (!media) return []
      const signs = [a, b].flatMap((tag) => signOf(content, side, tag))
      return [{ content: media, defect: { kind: 'media_swapped', side, signs, ...said(a, b) } }]
    }),
  )
}

/** A medium of the question and one of the answer change places under their tags. */
export const crossMedia: Breaker = (content, side) => {
  if (side === 'question') return []
  const asked = solid(content, 'question')
  return solid(content, side).flatMap((b) =>
    asked.flatMap((a): Broken[] => {
      const media = exchanged(content, ['question', a], [side, b])
      if (!media) return []
      const signs = signOf(content, side, b)
      return [{ content: media, defect: { kind: 'media_crossed', side, signs, ...said(a, b) } }]
    }),
  )
}

/** The media that a side shows, each by its first tag. A threeD item may be one of three files that belong together. */
function solid(content: Content, side: Side): Tag[] {
  const tags = ownTags(content, side).filter(({ modality }) => modality !== 'threeD')
  return [...new Map(tags.toReversed().map((tag) => [tag.key, tag])).values()].toReversed()
}

type Place = [side: Side, tag: Tag]

/** The content with two media in each other's place; null where nobody could tell. */
function exchanged(content: Content, [sideA, a]: Place, [sideB, b]: Place): Content | null {
  const one = content[sideA].media.find(({ key }) => key === a.key)
  const other = content[sideB].media.find(({ key }) => key === b.key)
  if (!one || !other || a.modality !== b.modality) return null
  if (identityOf(one) === identityOf(other)) return null
  return put(put(content, sideA, [one, other]), sideB, [other, one])
}

function said(a: Tag, b: Tag): Pick<Defect, 'was' | 'now' | 'gone'> {
  return { was: `<${a.key}>, <${b.key}>`, now: `<${b.key}>, <${a.key}>`, gone: null }
}

/** A side with a medium in another's place, under that one's tag. */
function put(content: Content, side: Side, [place, medium]: [Medium, Medium]): Content {
  const media = content[side].media.map((was) =>
    was.key === place.key ? { ...medium, key: place.key } : was,
  )
  return { ...content, [side]: { ...content[side], media } }
}
