import { type Phase, phaseAt } from '#shared/work/phase.ts'

import type { Breaches } from './breach.ts'
import type { Dossier } from './dossier.ts'

type Seat = Dossier['seats'][number]

const most: Record<Phase, number> = { review: 1, second_review: 1, check: 2, tie_break: 1 }
const isOpen = ({ status }: Seat) => status === 'free' || status === 'leased'
const nameOf = ({ round, phase, slot }: Seat) => `seat ${round} ${phase} ${slot}`

/** An open instance has exactly the seats its stage asks for, none was left open, and nobody has two in a round. */
export function seatBreaches({ instance, seats }: Dossier, breaches: Breaches): void {
  for (const rounds of Map.groupBy(seats, ({ round }) => round).values()) {
    for (const [phase, some] of Map.groupBy(rounds, (seat) => seat.phase)) {
      const whole = some.every(({ slot }, i) => slot === i + 1) && some.length <= most[phase]
      breaches.demand(whole, 'seats', `round ${some[0]?.round} has ${some.length} of ${phase}`)
    }
    const holders = rounds.flatMap(({ holderId }) => (holderId === null ? [] : [holderId]))
    const once = new Set(holders).size === holders.length
    breaches.demand(once, 'one_seat', `somebody has two seats in round ${rounds[0]?.round}`)
  }

  // The second of a double review stands beside the round and moves no stage, so it may be open at every stage.
  const counted = seats.filter(({ phase }) => phase !== 'second_review')
  const phase = phaseAt[instance.stage]
  for (const seat of counted.filter(isOpen))
    breaches.demand(
      seat.round === instance.round && seat.phase === phase,
      'seats',
      `${nameOf(seat)} is ${seat.status} at ${instance.stage} in round ${instance.round}`,
    )
  if (!phase) return
  const now = counted.filter((seat) => seat.round === instance.round && seat.phase === phase)
  const kept = now.every((seat) => isOpen(seat) || seat.status === 'done')
  breaches.demand(kept && now.some(isOpen), 'seats', `${phase} has no seat that is still open`)
}

/** A seat is done exactly where a review, a vote or a return says so. */
export function outcomeBreaches(dossier: Dossier, breaches: Breaches): void {
  const { seats, reviews, votes, events } = dossier
  const written = [...reviews, ...votes]
  const returns = events.filter(({ move }) => move === 'return')
  for (const seat of seats) {
    const here = (one: { round: number; phase: unknown; slot: unknown }) =>
      one.round === seat.round && one.phase === seat.phase && one.slot === seat.slot
    const outcome = written.find(here)
    const returned = returns.some(
      ({ round, payload, actorId }) =>
        actorId === seat.holderId &&
        here({ round, phase: payload['phase'], slot: payload['slot'] }),
    )
    breaches.demand(
      (seat.status === 'done') === (outcome !== undefined || returned),
      'seats',
      `${nameOf(seat)} is ${seat.status}`,
    )
    if (outcome)
      breaches.demand(
        outcome.personId === seat.holderId && outcome.epoch === seat.epoch,
        'seats',
        `${nameOf(seat)} was finished by another than its holder`,
      )
  }
}
