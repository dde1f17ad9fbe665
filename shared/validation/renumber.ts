import type { Content } from '#shared/instance/content.ts'
import { type Modality, modalities, numberOf } from '#shared/media/modality.ts'

import type { Fix, Rename, TextEdit } from './finding.ts'
import { other, read, type Reading, type SideReading, usesByKey } from './reading.ts'
import { fixOf } from './report.ts'

/** What numbers follow: the first tag of each medium, or its place in the list of its side. */
export type NumberedBy = 'appearance' | 'list'

/** New numbers for all media, question first, answer continuing; null where nothing changes. */
export function renumber(content: Content, by: NumberedBy = 'appearance'): Fix | null {
  const reading = read(content)
  const changes = modalities.map((modality) => change(reading, modality, by))
  const rename = changes.flatMap((one) => one.rename)
  if (rename.length === 0) return null
  return fixOf(
    by === 'list' ? 'renumber-list' : 'renumber-all',
    {},
    { rename, edits: changes.flatMap(({ edits }) => edits) },
  )
}

/** The same for one modality. */
export function renumberModality(reading: Reading, modality: Modality): Fix | null {
  const { rename, edits } = change(reading, modality)
  return rename.length === 0 ? null : fixOf('renumber', { modality }, { rename, edits })
}

/** A stray tag would get a medium that it never meant if a new key took its name: then nothing is renumbered. */
function change(
  reading: Reading,
  modality: Modality,
  by: NumberedBy = 'appearance',
): { rename: Rename[]; edits: TextEdit[] } {
  const nothing = { rename: [], edits: [] }
  const rename = newKeys(reading, modality, by)
  const target = new Map(rename.map(({ side, from, to }) => [`${side} ${from}`, to]))
  const taken = new Set(target.values())
  const edits: TextEdit[] = []
  for (const side of [reading.question, reading.answer])
    for (const use of side.uses) {
      if (use.modality !== modality || use.key === null) continue
      const home = side.media.has(use.key) ? side.side : other(side.side)
      const to = target.get(`${home} ${use.key}`)
      if (to === undefined) {
        if (!side.media.has(use.key) && !reading[home].media.has(use.key) && taken.has(use.key))
          return nothing
        continue
      }
      for (const digits of use.digits)
        edits.push({ side: side.side, ...digits, insert: to.slice(modality.length) })
    }
  return { rename, edits }
}

function newKeys({ question, answer }: Reading, modality: Modality, by: NumberedBy): Rename[] {
  let number = 0
  return [question, answer].flatMap((side) =>
    inOrder(side, modality, by)
      .map((from) => ({ side: side.side, from, to: `${modality}${++number}` }))
      .filter(({ from, to }) => from !== to),
  )
}

/** Media in the order of their first mention, those never mentioned last, by number; or as they are listed. */
function inOrder(side: SideReading, modality: Modality, by: NumberedBy): string[] {
  const own = [...side.media.values()].filter((medium) => medium.modality === modality)
  if (by === 'list') return own.map(({ key }) => key)
  const mentioned = [...usesByKey(side).keys()]
  const place = new Map(mentioned.map((key, i) => [key, i]))
  return own
    .map(({ key }) => key)
    .toSorted(
      (a, b) =>
        (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity) ||
        (numberOf(a) ?? 0) - (numberOf(b) ?? 0),
    )
}
