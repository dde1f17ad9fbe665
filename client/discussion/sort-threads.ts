import { type Side, sides } from '#shared/instance/content.ts'
import { tagsIn } from '#shared/instance/tag.ts'

import type { Filter, PlacedThread } from './discussion-store.ts'

export function fits({ blocking, mine, resolved }: PlacedThread, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return resolved === null
    case 'resolved':
      return resolved !== null
    case 'mine':
      return mine
    case 'blocking':
      return blocking
  }
}

/**
 * Threads as a reader meets their spots: the whole instance first, then the texts from their beginnings, a medium where its
 * tag stands first, and at the end what has no place any more. Those at one place stay as they were said.
 */
export function byPlace(
  threads: readonly PlacedThread[],
  texts: Record<Side, string>,
): PlacedThread[] {
  const tags = sides.flatMap((side, i) =>
    tagsIn(texts[side]).map(({ key, start }) => ({ key, at: [i, start] as const })),
  )
  const placeOf = ({ anchor, now }: PlacedThread): readonly [number, number] => {
    if (anchor === null) return [-1, 0]
    if (anchor.on.kind === 'text' && now.range)
      return [sides.indexOf(anchor.on.side), now.range.start]
    return tags.find(({ key }) => key === now.key)?.at ?? [sides.length, 0]
  }
  return threads
    .map((thread) => ({ thread, place: placeOf(thread) }))
    .toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ thread }) => thread)
}
