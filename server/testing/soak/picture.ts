import type { Dossier } from '#server/verify/dossier.ts'

import { names as everybody } from './deed.ts'
import type { ModelSeat } from './model-seat.ts'
import type { Model } from './model.ts'
import type { World } from './requests.ts'

type Row = Dossier['seats'][number]

/** What the rows of an instance say of it, in the words of the model. */
export function pictureOfRows({ instance, parts, seats, ...rest }: Dossier, world: World) {
  const nameOf = (id: string | null) => everybody.find((name) => world.idOf(name) === id) ?? id
  const { stage, round, cycle } = instance
  const seen = ({ holderId, assigneeId, status, begun, epoch }: Row) => ({
    holder: nameOf(holderId),
    assignee: nameOf(assigneeId),
    ahead: status === 'leased' && begun < epoch,
  })
  const open = seats.filter(({ status }) => status === 'leased' || status === 'free')
  const second = seats.find(
    (seat) => seat.phase === 'second_review' && seat.cycle === cycle && seat.status !== 'closed',
  )
  const inCycle = (one: { cycle: number }) => one.cycle === cycle
  return {
    stage,
    round,
    cycle,
    parts: parts
      .filter(inCycle)
      .map(({ personId, part }) => `${nameOf(personId)} ${part}`)
      .toSorted(),
    seats: open.filter(({ phase }) => phase !== 'second_review').map(seen),
    second: second ? { ...seen(second), done: second.status === 'done' } : null,
    suggested: rest.suggestions
      .filter(inCycle)
      .map(({ personId, round: when }) => `${nameOf(personId)} ${when}`)
      .toSorted(),
    accepted: inOrder(rest.accepted.filter(inCycle).map((one) => nameOf(one.suggesterId))),
  }
}

function seenIn({ holder, assignee, ahead, done }: ModelSeat) {
  return { holder, assignee, ahead: holder !== null && !done && ahead }
}

function inOrder(names: Iterable<string | null>): (string | null)[] {
  return [...new Set(names)].toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
}

export function pictureOfModel(model: Model) {
  const { stage, round, cycle, parts, seats, second, suggestions, accepted } = model
  return {
    stage,
    round,
    cycle,
    parts: [...parts].map(([who, part]) => `${who} ${part}`).toSorted(),
    seats: seats.filter(({ done }) => !done).map(seenIn),
    second: second.seat ? { ...seenIn(second.seat), done: second.seat.done } : null,
    suggested: suggestions.map(({ who, round: when }) => `${who} ${when}`).toSorted(),
    accepted: inOrder(accepted),
  }
}
