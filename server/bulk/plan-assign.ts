import { setImmediate } from 'node:timers/promises'

import { isWith, type Swap } from '#server/work/reassign.ts'
import { isVacant, type Seat } from '#server/work/standing-of.ts'
import type { AssignTo } from '#shared/bulk/bulk.ts'
import { shareOut } from '#shared/bulk/share-out.ts'
import type { RefusalCode } from '#shared/errors.ts'
import { mayBeKept, refusalOf } from '#shared/work/abilities.ts'
import { type Phase, phaseAt } from '#shared/work/phase.ts'

import type { Chosen } from './chosen.ts'
import type { Company, Ground, Someone } from './standings.ts'

/** What a job means to do with one instance: nothing, where it is so already or cannot be. */
export type Planned =
  | { is: 'todo'; swaps?: Swap[] }
  | { is: 'same' }
  | { is: 'refused'; code: RefusalCode }

interface Opening {
  id: string
  phase: Phase
  /** The vacant seats that are not with one of the people chosen. */
  open: Seat[]
  /** One of them works on it already, or it is kept for them. */
  present: boolean
  able: string[]
  whyNot: RefusalCode[]
}

export interface AssignPlan {
  rows: readonly Chosen[]
  grounds: ReadonlyMap<string, Ground>
  company: Company
  lead: Someone
  to: AssignTo
  /** The second seats are meant: who may sit in which, as `seatOf` names it. */
  second: ReadonlySet<string> | null
}

export function seatOf({ id, person }: { id: string; person: string }): string {
  return `${id} ${person}`
}

/** After so many instances others get their turn: hundreds of people and all instances of a project take seconds. */
const atOnce = 500

/** Who gets which seat, decided for all instances together, from what is known before any of them is locked. */
export async function planAssign(plan: AssignPlan): Promise<Map<string, Planned>> {
  const { company, second, to } = plan
  const wanted = to === 'pool' ? [] : to === 'able' ? company.people.map(({ id }) => id) : to
  const people = wanted.flatMap((id) => company.people.filter((one) => one.id === id))
  const planned = new Map<string, Planned>()
  const openings: Opening[] = []
  for (const [i, row] of plan.rows.entries()) {
    if (i % atOnce === atOnce - 1) await setImmediate()
    const ground = plan.grounds.get(row.instanceId)
    const phase = second ? 'second_review' : phaseAt[row.stage]
    const ability = second ? 'second' : 'assign'
    const refusal = ground ? refusalOf(ability, ground.standing(plan.lead)) : 'not_found'
    if (refusal || !phase || !ground)
      planned.set(row.instanceId, { is: 'refused', code: refusal ?? 'illegal_move' })
    else if (to === 'pool') planned.set(row.instanceId, toPool(ground, phase, company.at))
    else {
      const id = row.instanceId
      const apart = (person: string) => !second || second.has(seatOf({ id, person }))
      openings.push(openingOf({ id, phase, ground, people, apart, at: company.at }))
    }
  }
  const shares = shareOut(
    openings.map(({ id, open, able }) => ({ id, seats: open.length, able })),
    wanted,
  )
  for (const opening of openings)
    planned.set(opening.id, settle(opening, shares.get(opening.id) ?? []))
  return planned
}

function toPool({ seats }: Ground, phase: Phase, at: Date): Planned {
  const kept = seats.filter(
    (seat) => seat.phase === phase && isVacant(seat, at) && seat.assigneeId !== null,
  )
  if (kept.length === 0) return { is: 'same' }
  return { is: 'todo', swaps: kept.map(({ assigneeId: from }) => ({ from, to: null })) }
}

function openingOf(given: {
  id: string
  phase: Phase
  ground: Ground
  people: readonly Someone[]
  apart: (person: string) => boolean
  at: Date
}): Opening {
  const { apart, id, phase, ground, people, at } = given
  const seats = ground.seats.filter((seat) => seat.phase === phase)
  const absent = people.filter((one) => !seats.some((seat) => isWith(seat, one.id, at)))
  const open = seats.filter(
    (seat) => isVacant(seat, at) && !people.some((one) => isWith(seat, one.id, at)),
  )
  const answers = absent.map((one) => ({
    one,
    no: mayBeKept(ground.standing(one), phase) ?? (apart(one.id) ? null : 'not_apart'),
  }))
  return {
    id,
    phase,
    open: open.toSorted((a, b) => Number(a.assigneeId !== null) - Number(b.assigneeId !== null)),
    able: answers.flatMap(({ one, no }) => (no === null ? [one.id] : [])),
    present: absent.length < people.length,
    whyNot: answers.flatMap(({ no }) => (no === null ? [] : [no])),
  }
}

function settle({ open, present, able, whyNot }: Opening, people: readonly string[]): Planned {
  if (people.length > 0)
    return {
      is: 'todo',
      swaps: people.map((to, i) => ({ from: open[i]?.assigneeId ?? null, to })),
    }
  if (present) return { is: 'same' }
  if (able.length > 0) return { is: 'refused', code: 'slot_taken' }
  const [first] = whyNot
  const alike = first !== undefined && whyNot.every((code) => code === first)
  return { is: 'refused', code: alike ? first : 'nobody_fits' }
}
