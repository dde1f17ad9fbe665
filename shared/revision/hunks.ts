import type { Content, Side } from '#shared/instance/content.ts'
import { tagsIn } from '#shared/instance/tag.ts'

import { type Change, changesBetween, inOrder, withMedium } from './changes.ts'

/** What can only be taken or left together: a moved tag at both places, a medium with its tags, or one change alone. */
export type Hunk = readonly Change[]

/**
 * What a suggestion changes in the content that it was made on, as hunks in reading order. They are numbered by their
 * places in this list, which depends on the two contents and on nothing else.
 */
export function hunksBetween(base: Content, suggested: Content): Hunk[] {
  const hunks: { changes: Change[]; ties: Set<string> }[] = []
  for (const change of changesBetween(base, suggested)) {
    const ties = new Set(tiesOf(change))
    const tied = hunks.filter((hunk) => [...hunk.ties].some((tie) => ties.has(tie)))
    const [first, ...others] = tied
    if (!first) {
      hunks.push({ changes: [change], ties })
      continue
    }
    for (const other of others) {
      hunks.splice(hunks.indexOf(other), 1)
      first.changes.push(...other.changes)
      for (const tie of other.ties) first.ties.add(tie)
    }
    first.changes.push(change)
    for (const tie of ties) first.ties.add(tie)
  }
  return hunks.map(({ changes }) => changes)
}

/** The tags and fields that bind changes together: the keys whose mentions or media come, go or move. */
function tiesOf(change: Change): string[] {
  switch (change.kind) {
    case 'text': {
      const counts = new Map<string, number>()
      const count = (text: string, step: 1 | -1) => {
        for (const { key } of tagsIn(text)) counts.set(key, (counts.get(key) ?? 0) + step)
      }
      count(change.before, -1)
      count(change.after, 1)
      return [...counts].flatMap(([key, sum]) => (sum === 0 ? [] : [key]))
    }
    case 'medium':
      return change.before && change.after ? [] : [change.key]
    case 'order':
      return []
    case 'field':
      return change.field === 'field' || change.field === 'domain' ? ['field and domain'] : []
  }
}

/** The content that a suggestion was made on, with some of its hunks. With all of them it is the suggestion. */
export function applyHunks(base: Content, hunks: readonly Hunk[]): Content {
  const changes = hunks.flat()
  let content = base
  for (const side of ['question', 'answer'] as const)
    content = withText(content, side, editedText(base[side].text, editsOn(changes, side)))
  for (const change of changes) content = withChange(content, change)
  for (const change of changes) if (change.kind === 'order') content = withChange(content, change)
  return content
}

export function editsOn(changes: readonly Change[], side: Side) {
  return changes
    .filter((change) => change.kind === 'text')
    .filter((change) => change.side === side)
    .toSorted((a, b) => a.start - b.start)
}

export function withText(content: Content, side: Side, text: string): Content {
  return { ...content, [side]: { ...content[side], text } }
}

/** Everything but the texts, whose places depend on one another. */
export function withChange(content: Content, change: Change): Content {
  switch (change.kind) {
    case 'text':
      return content
    case 'field':
      return { ...content, [change.field]: change.after }
    case 'medium':
    case 'order': {
      const { side } = change
      const { media } = content[side]
      const next =
        change.kind === 'order' ? inOrder(media, change.order) : withMedium(media, change)
      return { ...content, [side]: { ...content[side], media: next } }
    }
  }
}

function editedText(text: string, edits: ReturnType<typeof editsOn>): string {
  return edits.reduceRight(
    (now, { after, before, start }) =>
      now.slice(0, start) + after + now.slice(start + before.length),
    text,
  )
}
