import type { Dossier } from '#server/verify/dossier.ts'

import { names } from './deed.ts'
import type { Model } from './model.ts'
import type { World } from './requests.ts'

/** What the rows of an instance say of it, in the words of the model. */
export function pictureOfRows({ instance, parts, seats }: Dossier, world: World) {
  const nameOf = (id: string | null) => names.find((name) => world.idOf(name) === id) ?? id
  const { stage, round, cycle } = instance
  const open = seats.filter(({ status }) => status === 'leased' || status === 'free')
  return {
    stage,
    round,
    cycle,
    parts: parts
      .filter((one) => one.cycle === cycle)
      .map(({ personId, part }) => `${nameOf(personId)} ${part}`)
      .toSorted(),
    seats: open.map(({ holderId, assigneeId, status, begun, epoch }) => ({
      holder: nameOf(holderId),
      assignee: nameOf(assigneeId),
      ahead: status === 'leased' && begun < epoch,
    })),
  }
}

export function pictureOfModel({ stage, round, cycle, parts, seats }: Model) {
  return {
    stage,
    round,
    cycle,
    parts: [...parts].map(([who, part]) => `${who} ${part}`).toSorted(),
    seats: seats
      .filter(({ done }) => !done)
      .map(({ holder, assignee, ahead }) => ({
        holder,
        assignee,
        ahead: holder !== null && ahead,
      })),
  }
}
