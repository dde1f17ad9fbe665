import { isDeepStrictEqual } from 'node:util'

import type { Dossier } from '#server/verify/dossier.ts'
import type { Lease } from '#shared/work/phase.ts'

import type { Answer } from './caller.ts'

interface Claim {
  key: string
  lease: Lease
}

interface Acknowledged extends Claim {
  personId: string
  requestKey: string
}

/** What the servers told people, to be held against what the database has at the end. */
export class Ledger {
  claims = 0
  /** Requests whose answer never came; each was sent again. */
  unknown = 0
  doubleAssignments = 0
  otherAnswers = 0
  readonly refusals: Record<string, number> = {}
  readonly submits: Acknowledged[] = []
  private readonly holders = new Map<string, string>()

  /** The same seat in the same epoch is one person's. */
  claimed(personId: string, { key, lease }: Claim): void {
    const { round, phase, slot, epoch } = lease
    const seat = [key, round, phase, slot, epoch].join(' ')
    const holder = this.holders.get(seat)
    if (holder === undefined) this.claims++
    else if (holder !== personId) this.doubleAssignments++
    this.holders.set(seat, personId)
  }

  refused(answer: Answer<unknown>): void {
    if (answer.ok) return
    const code = answer.refusal ?? String(answer.status)
    this.refusals[code] = (this.refusals[code] ?? 0) + 1
  }

  acknowledged(what: Acknowledged): void {
    this.submits.push(what)
  }

  repeated(first: Answer<unknown>, again: Answer<unknown>): void {
    if (!isDeepStrictEqual(first, again)) this.otherAnswers++
  }

  /** Acknowledged submissions and votes of an instance that its rows do not have. */
  lostIn({ instance, requests, reviews, votes }: Dossier): number {
    const mine = this.submitsByKey().get(instance.key) ?? []
    return mine.filter(({ lease, personId, requestKey }) => {
      const answered = requests.some(
        (one) => one.key === requestKey && one.actorId === personId && one.response !== null,
      )
      const written = [...reviews, ...votes].some(
        (one) =>
          one.personId === personId &&
          one.round === lease.round &&
          one.phase === lease.phase &&
          one.slot === lease.slot &&
          one.epoch === lease.epoch,
      )
      return !answered || !written
    }).length
  }

  private grouped: Map<string, Acknowledged[]> | null = null
  private submitsByKey(): Map<string, Acknowledged[]> {
    this.grouped ??= Map.groupBy(this.submits, ({ key }) => key)
    return this.grouped
  }
}
