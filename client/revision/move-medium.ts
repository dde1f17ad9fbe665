import { type Content, type Side } from '#shared/instance/content.ts'
import { type Tag, tagsIn } from '#shared/instance/tag.ts'
import { modalityOf } from '#shared/media/modality.ts'
import { applyFix } from '#shared/validation/apply-fix.ts'
import { other, read } from '#shared/validation/reading.ts'
import { renumberModality } from '#shared/validation/renumber.ts'

import { nextKey } from './change-media.ts'
import { liftTag, placeTag } from './move-tag.ts'

/** One medium of a side; `start` says which of its tags is meant, the first by default. */
export interface Moving {
  side: Side
  key: string
  start?: number | null
}

/**
 * Moves a medium to the other side with one of its tags, which goes to `at` there (null: to the end, unless the text names
 * the medium already), and renumbers its modality by first appearance. Its other tags stay where they are, so that no text
 * is lost; they then name a medium of the other side, which is a finding.
 */
export function moveMedium(content: Content, moving: Moving, at: number | null): Content {
  const { key, side } = moving
  const to = other(side)
  const medium = content[side].media.find((one) => one.key === key)
  const modality = modalityOf(key)
  const taken = medium && content[to].media.some((one) => one.key === key)
  const fresh = taken && modality ? nextKey(content, modality) : key
  const tag = tagOf(content[side].text, moving)
  const left = tag ? liftTag(content[side].text, tag).rest : content[side].text
  const named = tagsIn(content[to].text).some((one) => one.key === fresh)
  const { text } = content[to]
  const arrived =
    modality && (tag || medium) && (at !== null || !named)
      ? placeTag(text, at ?? text.length, `<${fresh}>`).text
      : text
  const moved: Content = {
    ...content,
    waivers: content.waivers.map((one) =>
      medium && one.side === side && one.tag === key ? { ...one, side: to, tag: fresh } : one,
    ),
    [side]: {
      text: left.replaceAll(`<${key}>`, `<${fresh}>`),
      media: content[side].media.filter((one) => one !== medium),
    },
    [to]: {
      text: arrived,
      media: medium ? [...content[to].media, { ...medium, key: fresh }] : content[to].media,
    },
  }
  const fix = medium && modality ? renumberModality(read(moved), modality) : null
  return fix ? applyFix(moved, fix) : moved
}

/** Puts a medium at another place of its side's list, counted without it. Numbers stay as they are. */
export function reorderMedium(content: Content, { key, side }: Moving, to: number): Content {
  const { media } = content[side]
  const medium = media.find((one) => one.key === key)
  if (!medium || media.indexOf(medium) === to) return content
  const rest = media.filter((one) => one !== medium)
  return { ...content, [side]: { ...content[side], media: rest.toSpliced(to, 0, medium) } }
}

function tagOf(text: string, { key, start }: Moving): Tag | undefined {
  const all = tagsIn(text).filter((one) => one.key === key)
  return all.find((one) => one.start === start) ?? all[0]
}
