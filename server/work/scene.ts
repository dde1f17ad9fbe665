import { and, eq, isNull, sql } from 'drizzle-orm'

import type { MemberAct, MemberContext } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { instance, membership, project } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { Taxonomy } from '#shared/project/taxonomy.ts'

export type InstanceRecord = typeof instance.$inferSelect

/** Where a verb acts: the instance, locked until the transaction ends, and the rules and the hour it acts under. */
export interface Scene {
  tx: Tx
  instance: InstanceRecord
  policy: Policy
  taxonomy: Taxonomy
  me: string
  roles: MemberContext['member']['roles']
  at: Date
}

/** The instance that a short key names. */
export async function instanceIdOf(db: Db | Tx, projectId: string, key: string): Promise<string> {
  const [row] = await db
    .select({ id: instance.instanceId })
    .from(instance)
    .where(and(eq(instance.projectId, projectId), eq(instance.key, key)))
    .limit(1)
  if (!row) throw new Refusal('not_found')
  return row.id
}

/**
 * Locks the instance, and my membership against its end: whoever is shut out meanwhile has either acted before or cannot.
 * The lock leaves the key free, because the row of a request key points to it before: two acts at once would else wait for
 * each other until the database ends one.
 */
export async function lockScene(tx: Tx, context: MemberAct, instanceId: string): Promise<Scene> {
  const me = context.actor.personId
  const [locked] = await tx
    .select()
    .from(instance)
    .where(eq(instance.instanceId, instanceId))
    .for('no key update')
  const [rules] = await tx
    .select({
      policy: project.policy,
      taxonomy: project.taxonomy,
      roles: membership.roles,
      at: sql<string>`floor(extract(epoch from now()) * 1000)`,
    })
    .from(membership)
    .innerJoin(project, eq(project.projectId, membership.projectId))
    .where(
      and(
        eq(membership.projectId, context.member.projectId),
        eq(membership.personId, me),
        isNull(membership.disabledAt),
      ),
    )
    .for('share', { of: membership })
  if (!locked || !rules) throw new Refusal('not_found')
  const { policy, taxonomy, roles } = rules
  return { tx, instance: locked, policy, taxonomy, me, roles, at: new Date(Number(rules.at)) }
}
