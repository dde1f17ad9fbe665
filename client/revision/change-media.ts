import { type Content, mediaOf, type Side, sides } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { tagsIn } from '#shared/instance/tag.ts'
import { type Modality, modalityOf, numberOf } from '#shared/media/modality.ts'

import { placeTag } from './move-tag.ts'

/** The key a new medium gets: the smallest number that no medium and no tag of either side uses. */
export function nextKey(content: Content, modality: Modality): string {
  const keys = [
    ...mediaOf(content).map((medium) => medium.key),
    ...sides.flatMap((side) => tagsIn(content[side].text).map((tag) => tag.key)),
  ]
  const taken = new Set(keys.filter((key) => modalityOf(key) === modality).map(numberOf))
  let number = 1
  while (taken.has(number)) number += 1
  return `${modality}${number}`
}

/** Adds a medium to a side, and its tag to the side's text at `at` (null: at the end); a space parts it from a word. */
export function addMedium(
  content: Content,
  place: { side: Side; at: number | null },
  medium: Medium,
): Content {
  const { text, media } = content[place.side]
  const at = Math.min(place.at ?? text.length, text.length)
  const placed = placeTag(text, at, `<${medium.key}>`).text
  return { ...content, [place.side]: { text: placed, media: [...media, medium] } }
}

/** Puts another medium where `medium.key` stands on a side; number, place and tags stay. */
export function replaceMedium(content: Content, side: Side, medium: Medium): Content {
  const media = content[side].media.map((other) => (other.key === medium.key ? medium : other))
  return { ...content, [side]: { ...content[side], media } }
}

/** Takes a medium away; its tags in the side's text go with it when `tags` is true. Nothing is renumbered. */
export function removeMedium(
  content: Content,
  place: { side: Side; key: string },
  tags: boolean,
): Content {
  const { text, media } = content[place.side]
  return {
    ...content,
    [place.side]: {
      text: tags ? withoutTag(text, place.key) : text,
      media: media.filter((medium) => medium.key !== place.key),
    },
  }
}

/** A space before the tag goes with it, so that no two spaces are left where one was meant. */
function withoutTag(text: string, key: string): string {
  return text.replaceAll(` <${key}>`, '').replaceAll(`<${key}> `, '').replaceAll(`<${key}>`, '')
}

/** The value a file gets in the record: its modality's folder, and a name that no other bytes can have. */
export function valueOf(modality: Modality, name: string, sha256: string): string {
  const clean = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^[._]+/, '')
  const dot = clean.lastIndexOf('.')
  const stem = dot > 0 ? clean.slice(0, dot) : clean
  const ending = dot > 0 ? clean.slice(dot) : ''
  return `${modality}/${stem || modality}-${sha256.slice(0, 8)}${ending}`
}
