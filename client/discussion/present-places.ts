import { isGone, type Place } from '#shared/discussion/place.ts'
import { follower } from '#shared/discussion/reanchor.ts'
import { type Content, mediaOf, type Side } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import type { Thread } from '#shared/view/thread.ts'

type Sides = Pick<Content, Side>

/** Where threads stand in what is on the page: their places in the head revision, followed into the unsaved work. */
export function presentPlaces(threads: readonly Thread[], head: Sides, now: Sides): Place[] {
  const follow = {
    question: follower(head.question.text, now.question.text),
    answer: follower(head.answer.text, now.answer.text),
  }
  return threads.map(({ anchor, place }) => {
    if (anchor === null || head === now) return place
    if (anchor.on.kind === 'medium') return mediumPlace(place, head, now)
    const here = follow[anchor.on.side](anchor.selector, place)
    return { ...here, key: null, carry: false }
  })
}

/** A medium that was not saved yet cannot be carried over to; nothing else is known of it here but that it is another. */
function mediumPlace(place: Place, head: Sides, now: Sides): Place {
  const before = mediaOf(head).find(({ key }) => key === place.key)
  if (!before) return place
  const same = mediaOf(now).find((medium) => holdsSame(medium, before))
  if (same) return { ...place, key: same.key }
  const instead = mediaOf(now).find(({ key }) => key === before.key)
  return instead ? { status: 'changed', range: null, key: instead.key, carry: false } : isGone
}

function holdsSame(a: Medium, b: Medium): boolean {
  if (a.kind === 'file') return b.kind === 'file' && a.sha256 === b.sha256
  return a.kind === b.kind && a.value === b.value
}
