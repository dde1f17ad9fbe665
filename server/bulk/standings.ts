import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import {
  instance,
  membership,
  part,
  person,
  policyVersion,
  project,
  roundPolicy,
  sight,
  slot,
  suggestionVerdict,
} from '#server/db/schema.ts'
import { knowsDraw } from '#server/double/double-states.ts'
import { termsColumns } from '#server/people/terms.ts'
import { keptPolicy } from '#server/project/kept-policy.ts'
import { secondSeatsOf, statusOf } from '#server/work/second-seats.ts'
import type { Seat } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import type { Role } from '#shared/people/role.ts'
import type { Terms } from '#shared/people/terms.ts'
import type { Policy } from '#shared/project/policy.ts'
import { policyOfRound } from '#shared/project/round-policy.ts'
import type { Standing } from '#shared/work/abilities.ts'
import { isSkilledFor } from '#shared/work/skilled.ts'

import type { Chosen } from './chosen.ts'

export interface Someone {
  id: string
  name: string
  roles: Role[]
  terms: Terms
}

/** What decides for a whole project who may do what, and the hour by the clock of the database. */
export interface Company {
  policy: Policy
  people: Someone[]
  at: Date
}

export async function companyOf(
  db: Db | Tx,
  { member }: Pick<MemberAct, 'member'>,
): Promise<Company> {
  const [rules] = await db
    .select({
      policy: project.policy,
      at: sql<string>`floor(extract(epoch from now()) * 1000)`,
    })
    .from(project)
    .where(eq(project.projectId, member.projectId))
  if (!rules) throw new Refusal('not_found')
  const people = await db
    .select({
      id: person.personId,
      name: person.name,
      roles: membership.roles,
      terms: termsColumns,
    })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .innerJoin(person, eq(person.personId, membership.personId))
    .where(and(eq(membership.projectId, member.projectId), isNull(membership.disabledAt)))
    .orderBy(person.name, person.personId)
  return { policy: rules.policy, people, at: new Date(Number(rules.at)) }
}

/** The seats of an instance's round, and how anybody stands to it: what `standingOf` loads for one person and instance. */
export interface Ground {
  seats: Seat[]
  standing: (someone: Someone) => Standing
}

/** The grounds of some hundred instances by a few queries. */
export async function groundsOf(
  db: Db | Tx,
  company: Company,
  rows: readonly Chosen[],
): Promise<Map<string, Ground>> {
  const ids = rows.map(({ instanceId }) => instanceId)
  const seats = await db
    .select({ seat: slot })
    .from(slot)
    .innerJoin(instance, eq(instance.instanceId, slot.instanceId))
    .where(
      and(
        inArray(slot.instanceId, ids),
        eq(slot.round, instance.round),
        ne(slot.phase, 'second_review'),
      ),
    )
    .orderBy(slot.slot)
  const parts = await db
    .select({ id: part.instanceId, person: part.personId, part: part.part })
    .from(part)
    .innerJoin(instance, eq(instance.instanceId, part.instanceId))
    .where(and(inArray(part.instanceId, ids), eq(part.cycle, instance.cycle)))
  const sights = await db
    .select({ id: sight.instanceId, person: sight.personId })
    .from(sight)
    .innerJoin(instance, eq(instance.instanceId, sight.instanceId))
    .where(and(inArray(sight.instanceId, ids), eq(sight.round, instance.round)))
  const suggested = await db
    .select({ id: suggestionVerdict.instanceId, person: suggestionVerdict.suggesterId })
    .from(suggestionVerdict)
    .innerJoin(instance, eq(instance.instanceId, suggestionVerdict.instanceId))
    .where(
      and(
        inArray(suggestionVerdict.instanceId, ids),
        eq(suggestionVerdict.cycle, instance.cycle),
        eq(suggestionVerdict.verdict, 'accepted'),
      ),
    )
  const kept = await db
    .select({ id: roundPolicy.instanceId, policy: policyVersion.policy })
    .from(roundPolicy)
    .innerJoin(instance, eq(instance.instanceId, roundPolicy.instanceId))
    .innerJoin(policyVersion, keptPolicy.version)
    .where(and(inArray(roundPolicy.instanceId, ids), eq(roundPolicy.round, instance.round)))
  const seconds = Map.groupBy(await secondSeatsOf(db, ids), (seat) => seat.instanceId)
  const policyOf = new Map(kept.map(({ id, policy }) => [id, policy]))
  const seatsOf = Map.groupBy(seats, ({ seat }) => seat.instanceId)
  const partOf = new Map(parts.map((row) => [pair(row), row.part]))
  const saw = new Set(sights.map(pair))
  const accepted = new Set(suggested.map(pair))

  return new Map(
    rows.map(({ instanceId, stage, ...asking }) => {
      const here = (seatsOf.get(instanceId) ?? []).map(({ seat }) => seat)
      const policy = policyOfRound(company.policy, policyOf.get(instanceId) ?? null)
      const [second] = seconds.get(instanceId) ?? []
      const standing = ({ id: me, roles, terms }: Someone): Standing => {
        const us = pair({ id: instanceId, person: me })
        const used = here.some((seat) => seat.holderId === me && seat.status === 'done')
        return {
          stage,
          policy,
          roles,
          skilled: isSkilledFor(terms, asking),
          stopped: terms.stopped,
          part: partOf.get(us) ?? null,
          seat: used ? 'used' : 'free',
          sawVotes: saw.has(us),
          suggested: accepted.has(us),
          submitter: false,
          checkBegun: false,
          otherAtWork: false,
          second: second && knowsDraw(roles) ? statusOf(second) : null,
        }
      }
      return [instanceId, { seats: second ? [...here, second] : here, standing }]
    }),
  )
}

function pair({ id, person: who }: { id: string; person: string }): string {
  return `${id} ${who}`
}
