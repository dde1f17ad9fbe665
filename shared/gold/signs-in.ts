import type { Side, SideContent } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { tagsIn } from '#shared/instance/tag.ts'

import type { Defect, Sign } from './defect.ts'

/** Where the media of a side stand in its text, in reading order. A tag without a medium is no sign. */
export function signsIn({ text, media }: SideContent): Sign[] {
  const byKey = new Map(media.map((medium) => [medium.key, medium]))
  return tagsIn(text).flatMap(({ key, start, end }) => {
    const medium = byKey.get(key)
    if (!medium) return []
    return [
      {
        medium: identityOf(medium),
        before: wordsIn(text.slice(0, start)).at(-1) ?? '',
        after: wordsIn(text.slice(end))[0] ?? '',
      },
    ]
  })
}

/**
 * Whether nothing is left of a defect. One word beside a medium is enough: the other may have been put better. Media that
 * changed places are right again when they come in their own order, whichever way that was done; one that was left out may
 * stand anywhere.
 */
export function isMended(
  { kind, signs, gone, side }: Defect,
  content: Record<Side, SideContent>,
): boolean {
  const there = signsIn(content[side])
  if (kind === 'tag_dropped')
    return signs.every((sign) => there.some(({ medium }) => medium === sign.medium))
  if (kind === 'media_swapped' || kind === 'tags_exchanged') {
    const order = signs.map((sign) => there.findIndex(({ medium }) => medium === sign.medium))
    return order.every((at, i) => at > (order[i - 1] ?? -1))
  }
  const back = signs.every((sign) =>
    there.some(
      ({ medium, before, after }) =>
        medium === sign.medium && (before === sign.before || after === sign.after),
    ),
  )
  return back && (gone === null || !content[side].text.includes(gone))
}

/** What tells one medium from another: its bytes where they are known. */
export function identityOf(medium: Medium): string {
  return medium.kind === 'file' ? medium.sha256 : `${medium.kind}:${medium.value}`
}

function wordsIn(text: string): string[] {
  return (
    text
      .replaceAll(/<[A-Za-z]+[0-9]+>/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
