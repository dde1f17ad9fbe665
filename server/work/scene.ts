import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'

import type { MemberAct, MemberContext } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { instance, membership, policyVersion, project, roundPolicy } from '#server/db/schema.ts'
import { type Apart, fromSeat } from '#server/double/apart.ts'
import { termsColumns } from '#server/people/terms.ts'
import { keptPolicy } from '#server/project/kept-policy.ts'
import { spacesOf } from '#server/project/space.ts'
import { Refusal } from '#shared/errors.ts'
import type { Terms } from '#shared/people/terms.ts'
import type { Policy } from '#shared/project/policy.ts'
import { policyOfRound } from '#shared/project/round-policy.ts'
import type { Taxonomy } from '#shared/project/taxonomy.ts'

export type InstanceRecord = typeof instance.$inferSelect

/**
 * Where a verb acts: the instance, locked until the transaction ends, and the rules and the hour it acts under. To one in
 * the second seat the instance is what that one sees; `apart` knows what it is, and only `record` writes that.
 */
export interface Scene {
  tx: Tx
  instance: InstanceRecord
  /** The round's: in phase 1 the present one of the project, afterwards the one it was handed over under. */
  policy: Policy
  presentVersion: number
  taxonomy: Taxonomy
  me: string
  roles: MemberContext['member']['roles']
  terms: Terms
  at: Date
  apart: Apart | null
}

/** The instance that a short key names to this person. */
export async function instanceIdOf(
  db: Db | Tx,
  { actor, member }: Pick<MemberContext, 'actor' | 'member'>,
  key: string,
): Promise<string> {
  const spaces = spacesOf({ projectId: member.projectId, me: actor.personId })
  const [row] = await db
    .select({ id: instance.instanceId })
    .from(instance)
    .where(and(inArray(instance.projectId, spaces), eq(instance.key, key)))
    .limit(1)
  if (!row) throw new Refusal('not_found')
  return row.id
}

/**
 * Locks the instance, and my membership against its end: whoever is shut out meanwhile has either acted before or cannot.
 * The lock leaves the key free, because the row of a request key points to it before: two acts at once would else wait for
 * each other until the database ends one.
 */
export async function lockScene(
  tx: Tx,
  context: MemberAct,
  { counts, instanceId }: { instanceId: string; counts: boolean },
): Promise<Scene> {
  const me = context.actor.personId
  const [locked] = await tx
    .select()
    .from(instance)
    .where(eq(instance.instanceId, instanceId))
    .for('no key update')
  const mine = and(
    eq(membership.projectId, context.member.projectId),
    eq(membership.personId, me),
    isNull(membership.disabledAt),
  )
  // Two takes of one person at once would each count without the other.
  if (counts)
    await tx
      .select({ cap: membership.dayCap })
      .from(membership)
      .where(and(mine, isNotNull(membership.dayCap)))
      .for('no key update')
  const [rules] = await tx
    .select({
      present: project.policy,
      presentVersion: project.policyVersion,
      kept: policyVersion.policy,
      taxonomy: project.taxonomy,
      roles: membership.roles,
      terms: termsColumns,
      at: sql<string>`floor(extract(epoch from now()) * 1000)`,
    })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .leftJoin(roundPolicy, keptPolicy.round(instanceId, locked?.round ?? 0))
    .leftJoin(policyVersion, keptPolicy.version)
    .where(mine)
    .for('share', { of: membership })
  if (!locked || !rules) throw new Refusal('not_found')
  const { at, kept, present, ...known } = rules
  const policy = policyOfRound(present, kept)
  const scene = { tx, instance: locked, policy, present, me, at: new Date(Number(at)), ...known }
  return fromSeat(tx, scene)
}
