import type { Part } from '#shared/work/phase.ts'

import type { Breaches } from './breach.ts'
import type { Dossier } from './dossier.ts'

interface Played {
  cycle: number
  personId: string
}

/** Nobody judged what they wrote, found from what was written and not from the parts; and the parts say the same. */
export function peopleBreaches(dossier: Dossier, breaches: Breaches): void {
  const { accepted, parts, reviews, revisions, votes } = dossier
  for (const vote of votes) {
    const wrote = lineTo(dossier, vote.revision).some(({ authorId }) => authorId === vote.personId)
    const handed = reviews.some(
      ({ personId, phase, cycle }) =>
        personId === vote.personId &&
        (cycle === vote.cycle || (phase === 'review' && cycle < vote.cycle)),
    )
    const revised = revisions.some(
      ({ authorId, cycle }) => authorId === vote.personId && cycle === vote.cycle,
    )
    breaches.demand(
      !wrote && !handed && !revised,
      'four_eyes',
      `${vote.personId} voted in round ${vote.round} on what they wrote`,
    )
    const suggested = accepted.some(
      ({ cycle, revision, suggesterId }) =>
        suggesterId === vote.personId && cycle === vote.cycle && (revision ?? 0) <= vote.revision,
    )
    breaches.demand(
      !suggested,
      'four_eyes',
      `${vote.personId} voted in round ${vote.round} on what they suggested`,
    )
  }

  const authors = authorsOf(dossier)
  const checkers = checkersOf(dossier)
  for (const { cycle, part, personId } of parts) {
    const carried = parts.some(
      (one) => one.personId === personId && one.cycle === cycle - 1 && one.part === 'author',
    )
    const earned: Record<Part, boolean> = {
      author: plays(authors, { cycle, personId }) || carried,
      checker: plays(checkers, { cycle, personId }),
    }
    breaches.demand(earned[part], 'part', `${personId} is ${part} in cycle ${cycle} without a deed`)
  }
  for (const [part, played] of Object.entries({ author: authors, checker: checkers }))
    for (const { cycle, personId } of played)
      breaches.demand(
        parts.some((one) => one.part === part && plays([one], { cycle, personId })),
        'part',
        `${personId} is no ${part} in cycle ${cycle}`,
      )
}

function plays(played: readonly Played[], { cycle, personId }: Played): boolean {
  return played.some((one) => one.cycle === cycle && one.personId === personId)
}

/** The revisions that a content came from, itself included. */
function lineTo({ revisions }: Dossier, number: number): Dossier['revisions'] {
  const line: Dossier['revisions'] = []
  for (let at: number | null = number; at !== null;) {
    const one = revisions.find((each) => each.number === at)
    if (!one) break
    line.push(one)
    at = one.parent
  }
  return line
}

function authorsOf({ reviews, revisions }: Dossier): Played[] {
  const wrote = revisions.flatMap(({ authorId, cycle }) =>
    authorId === null ? [] : [{ personId: authorId, cycle }],
  )
  return [...wrote, ...reviews]
}

function checkersOf({ events, suggestions, votes }: Dossier): Played[] {
  let cycle = 1
  const returned: Played[] = []
  for (const { actorId, move } of events) {
    if (move === 'reopen') cycle++
    if (move === 'return' && actorId !== null) returned.push({ personId: actorId, cycle })
  }
  return [...votes, ...suggestions, ...returned]
}
