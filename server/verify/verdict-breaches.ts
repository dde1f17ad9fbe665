import { movesBy } from '#shared/lifecycle/lifecycle.ts'

import type { Breaches } from './breach.ts'
import type { Dossier } from './dossier.ts'

type Event = Dossier['events'][number]

const handsOver = new Set<string>(movesBy('review'))
const casts = new Set<string>(movesBy('vote'))

/** Every review and vote has its event and the other way round, and what the votes decided is what they say. */
export function verdictBreaches(dossier: Dossier, breaches: Breaches): void {
  const { events, reviews, votes } = dossier
  const handed = events.filter(({ move }) => handsOver.has(move))
  const firsts = reviews.filter(({ phase }) => phase === 'review')
  breaches.demand(
    handed.length === firsts.length,
    'review',
    `${firsts.length} reviews, ${handed.length} events`,
  )
  for (const event of handed)
    breaches.demand(
      firsts.some((review) => review.verdict === event.move && isOf(event, review)),
      'review',
      `event ${event.seq} (${event.move}) has no review`,
    )

  const seconds = events.filter(({ move }) => move === 'second_review')
  const beside = reviews.filter(({ phase }) => phase === 'second_review')
  breaches.demand(
    seconds.length === beside.length,
    'review',
    `${beside.length} second reviews, ${seconds.length} events`,
  )

  const cast = events.filter(({ move }) => casts.has(move))
  breaches.demand(
    cast.length === votes.length,
    'vote',
    `${votes.length} votes, ${cast.length} events`,
  )
  for (const event of cast)
    breaches.demand(
      votes.some(
        (vote) =>
          isOf(event, vote) &&
          vote.phase === event.payload['phase'] &&
          vote.slot === event.payload['slot'] &&
          vote.quality === event.payload['quality'],
      ),
      'vote',
      `event ${event.seq} (${event.move}) has no vote`,
    )
  for (const event of cast)
    breaches.demand(
      isDecided(event, dossier),
      'decision',
      `event ${event.seq} (${event.move}) is not what the votes say`,
    )
}

function isOf(
  { actorId, payload, round }: Event,
  written: { round: number; personId: string; revision: number; contentHash: string },
): boolean {
  return (
    written.round === round &&
    written.personId === actorId &&
    written.revision === payload['revision'] &&
    written.contentHash === payload['hash']
  )
}

function isDecided({ move, round, payload }: Event, { reviews, votes }: Dossier): boolean {
  const told = votes.filter((vote) => vote.round === round && vote.phase === payload['phase'])
  const high = told.every(({ quality }) => quality === 'high')
  const low = told.every(({ quality }) => quality === 'low')
  const proposed = reviews.some(
    (review) =>
      review.round === round && review.phase === 'review' && review.verdict === 'propose_deletion',
  )
  const onOne = told.every(({ contentHash }) => contentHash === payload['hash'])
  if (!onOne) return false
  switch (move) {
    case 'agree_high':
    case 'decide_high':
      return high && !proposed
    case 'agree_low':
    case 'decide_low':
      return low
    case 'split':
      return !high && !low
    case 'split_back':
      return !high && (!low || (told.length === 1 && !proposed))
    case 'keep':
      return proposed && high
    default:
      return true
  }
}
