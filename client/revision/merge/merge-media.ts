import { type Content, mediaOf, type Side, sides } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { tagsIn } from '#shared/instance/tag.ts'
import { modalityOf } from '#shared/media/modality.ts'

import { mergeOrder, same, type Settled, threeWay } from './three-way.ts'

/** A medium of one side in three versions; null where a version has none. */
export interface MediumSlot {
  side: Side
  key: string
  is: Settled<Medium | null>
}

/** Merges the media of one side by key, in the order in which they will stand. */
export function mergeMedia(
  side: Side,
  versions: { base: Content; mine: Content; theirs: Content },
): MediumSlot[] {
  const base = named(versions.base[side].media)
  const mine = named(versions.mine[side].media)
  const theirs = named(versions.theirs[side].media)
  const order = mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()])
  return order.map((name) => {
    const [before, here, there] = [base, mine, theirs].map((all) => all.get(name) ?? null)
    const is = threeWay<Medium | null>(before ?? null, here ?? null, there ?? null)
    const key = (here ?? there ?? before)?.key ?? name
    return { side, key, is }
  })
}

/** A key names a medium; a record that uses one twice on a side tells them apart by their order. */
function named(media: readonly Medium[]): Map<string, Medium> {
  const all = new Map<string, Medium>()
  for (const medium of media) {
    let name = medium.key
    while (all.has(name)) name += '+'
    all.set(name, medium)
  }
  return all
}

export interface Renamed {
  from: string
  to: string
}

/**
 * Both sides gave one key to different new media: theirs gets the next free number, in its texts too, so that both stay.
 */
export function partKeys(versions: { base: Content; mine: Content; theirs: Content }): {
  theirs: Content
  renamed: Renamed[]
} {
  const { base, mine, theirs } = versions
  const old = new Set(mediaOf(base).map((medium) => medium.key))
  const taken = new Set(
    [base, mine, theirs].flatMap((one) => [
      ...mediaOf(one).map((medium) => medium.key),
      ...sides.flatMap((side) => tagsIn(one[side].text).map((tag) => tag.key)),
    ]),
  )
  const names = new Map<string, string>()
  for (const side of sides)
    for (const medium of theirs[side].media) {
      const modality = modalityOf(medium.key)
      if (old.has(medium.key) || modality === null || !clashes(mine, side, medium)) continue
      let number = 1
      while (taken.has(`${modality}${number}`)) number += 1
      names.set(medium.key, `${modality}${number}`)
      taken.add(`${modality}${number}`)
    }
  if (names.size === 0) return { theirs, renamed: [] }
  const question = renameIn(theirs.question, names)
  const answer = renameIn(theirs.answer, names)
  const renamed = [...names].map(([from, to]) => ({ from, to }))
  return { theirs: { ...theirs, question, answer }, renamed }
}

function clashes(mine: Content, side: Side, medium: Medium): boolean {
  return sides.some((one) =>
    mine[one].media.some(
      (other) => other.key === medium.key && (one !== side || !same(other, medium)),
    ),
  )
}

function renameIn(side: Content[Side], names: ReadonlyMap<string, string>): Content[Side] {
  let text = ''
  let at = 0
  for (const tag of tagsIn(side.text)) {
    text += side.text.slice(at, tag.start) + `<${names.get(tag.key) ?? tag.key}>`
    at = tag.end
  }
  const media = side.media.map((one) => ({ ...one, key: names.get(one.key) ?? one.key }))
  return { text: text + side.text.slice(at), media }
}
