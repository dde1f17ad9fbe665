import { secondSeatsOf } from '#server/work/second-seats.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { refusalOf } from '#shared/work/abilities.ts'
import { type Lease, partFor, type Phase, phaseAt } from '#shared/work/phase.ts'

import type { Look, Naming } from './look-at.ts'

/** My own lease in the present round, also one that ran out and that nobody took. */
export function leaseOf({ seats, me }: Look): Lease | null {
  const mine = seats.find((seat) => seat.holderId === me && seat.status === 'leased')
  if (!mine?.leaseUntil) return null
  const { round, phase, slot, epoch, leaseUntil } = mine
  return { round, phase, slot, epoch, until: leaseUntil.toISOString() }
}

/** Who works in the open phase and for whom its seats are kept, as far as this person may know. */
export function peopleAt(
  look: Look,
  names: Naming,
): { phase: Phase | null; holder: string | null; assignee: string | null } {
  const { apart, me } = look
  // Which of the two seats is free is nothing to know before one sits down.
  const phase = apart?.holds ? 'second_review' : phaseAt[look.instance.stage]
  const seats = apart
    ? look.seats.filter((seat) => seat.holderId === me || seat.assigneeId === me)
    : look.seats
  if (!phase) return { phase, holder: null, assignee: null }
  const name = names[partFor[phase]]
  const open = seats.filter((seat) => seat.phase === phase)
  const leased = open.filter((seat) => seat.status === 'leased' && seat.begun === seat.epoch)
  return {
    phase,
    holder: joined(leased.map((seat) => name(seat.holderId))),
    assignee: joined(
      open.filter((seat) => seat.status === 'free').map((seat) => name(seat.assigneeId)),
    ),
  }
}

/** Who works in the second seat, and for whom it is kept, while it is open to a lead who may know. */
export async function secondOf({ instance, standing, tx }: Look): Promise<InstanceView['second']> {
  if (refusalOf('second', standing)) return null
  const [seat] = await secondSeatsOf(tx, [instance.instanceId])
  if (!seat) return null
  const works = seat.status === 'leased' && seat.begun === seat.epoch
  return { holder: works ? seat.holderId : null, assignee: seat.assigneeId }
}

function joined(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null)
  return known.length === 0 ? null : known.join(', ')
}
