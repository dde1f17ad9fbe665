import { type Content, mediaOf } from '#shared/instance/content.ts'

import { type Change, sameValue } from './changes.ts'
import { applyHunks, editsOn, type Hunk, withChange, withText } from './hunks.ts'
import { textEdits } from './text-edits.ts'

/** A suggestion as a reviewer works on it: the content it was made on, its hunks, and which of them stand already. */
export interface Suggested {
  base: Content
  hunks: readonly Hunk[]
  accepted: ReadonlySet<number>
}

/**
 * Brings one hunk into work that may have gone on since the suggestion was made. Null where a passage, a medium or a field
 * that it changes is no longer as the suggester saw it: nothing is guessed, and nothing of the work is lost.
 */
export function acceptHunk(current: Content, suggested: Suggested, number: number): Content | null {
  const { accepted, base, hunks } = suggested
  const hunk = hunks[number]
  if (!hunk) return null
  if (accepted.has(number)) return current
  const standing = hunks.filter((_, i) => accepted.has(i))
  const before = applyHunks(base, standing)
  const after = applyHunks(
    base,
    hunks.filter((_, i) => i === number || accepted.has(i)),
  )
  if (sameValue(before, current)) return after

  let content = current
  for (const side of ['question', 'answer'] as const) {
    const text = carried(current[side].text, before[side].text, {
      edits: editsOn(hunk, side),
      shifts: editsOn(standing.flat(), side),
    })
    if (text === null) return null
    content = withText(content, side, text)
  }
  for (const change of hunk) {
    if (!stillFits(content, change)) return null
    content = withChange(content, change)
  }
  return content
}

/** Whether the whole of a hunk stands in a content as it was suggested, whoever wrote it there. */
export function standsIn(current: Content, { base, hunks }: Omit<Suggested, 'accepted'>): number[] {
  const all = new Set(
    (['question', 'answer'] as const).flatMap((side) =>
      textEdits(base[side].text, current[side].text).map((edit) => nameOf(side, edit)),
    ),
  )
  return hunks.flatMap((hunk, number) => {
    const there = hunk.every((change) =>
      change.kind === 'text' ? all.has(nameOf(change.side, change)) : stands(current, change),
    )
    return there ? [number] : []
  })
}

type Edits = ReturnType<typeof editsOn>

function nameOf(
  side: string,
  { after, before, start }: Pick<Edits[number], 'after' | 'before' | 'start'>,
) {
  return JSON.stringify([side, start, before, after])
}

/** The edits of a hunk made in `current`, which others may have changed since it was `known`; null where they changed the place. */
function carried(
  current: string,
  known: string,
  { edits, shifts }: { edits: Edits; shifts: Edits },
): string | null {
  const drift = textEdits(known, current, false)
  let text = current
  for (const { after, before, start } of edits.toReversed()) {
    const from = start + grown(shifts, start)
    const to = from + before.length
    const touched = drift.some((edit) => {
      const end = edit.start + edit.before.length
      return before === '' ? edit.start <= from && end >= from : edit.start < to && end > from
    })
    if (touched) return null
    const at = from + grown(drift, from)
    text = text.slice(0, at) + after + text.slice(at + before.length)
  }
  return text
}

/** By how much the edits that end before a place move it. */
function grown(edits: readonly { start: number; before: string; after: string }[], place: number) {
  return edits
    .filter((edit) => edit.start + edit.before.length <= place)
    .reduce((sum, { after, before }) => sum + after.length - before.length, 0)
}

function stillFits(content: Content, change: Change): boolean {
  switch (change.kind) {
    case 'text':
      return true
    case 'field':
      return sameValue(content[change.field], change.before) || stands(content, change)
    case 'order':
      return sameKeys(content, change)
    case 'medium': {
      const there = content[change.side].media.find(({ key }) => key === change.key) ?? null
      const elsewhere = mediaOf(content).filter(({ key }) => key === change.key).length
      if (stands(content, change)) return true
      return sameValue(there, change.before) && (there !== null || elsewhere === 0)
    }
  }
}

function stands(content: Content, change: Exclude<Change, { kind: 'text' }>): boolean {
  if (change.kind === 'field') return sameValue(content[change.field], change.after)
  const { media } = content[change.side]
  if (change.kind === 'order') return media.map(({ key }) => key).join() === change.order.join()
  const there = media.find(({ key }) => key === change.key) ?? null
  return sameValue(there, change.after)
}

function sameKeys(content: Content, change: Extract<Change, { kind: 'order' }>): boolean {
  const keys = content[change.side].media.map(({ key }) => key)
  return keys.some((key) => change.order.includes(key))
}
