import { eq, inArray, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import type { Tx } from '#server/db/db.ts'
import { instance, part, person, policyVersion, project, roundPolicy } from '#server/db/schema.ts'
import { bothAreIn, fromSeat } from '#server/double/apart.ts'
import { keptPolicy, promisedIn } from '#server/project/kept-policy.ts'
import { instanceIdOf } from '#server/work/scene.ts'
import { type Asker, type Seat, standingOf } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import { policyOfRound } from '#shared/project/round-policy.ts'
import type { Taxonomy } from '#shared/project/taxonomy.ts'
import { type Sees, seesOf } from '#shared/view/sees.ts'
import type { Standing } from '#shared/work/abilities.ts'

/** One person before one instance: what is read here holds together, because it is one snapshot of the database. */
export interface Look extends Asker {
  tx: Tx
  taxonomy: Taxonomy
  standing: Standing
  seats: Seat[]
  sees: Sees
  /** The version of the policy that the round was handed over under, where it is not the present one. */
  older: number | null
  /** Whether revisions and remarks of a second review may be shown. */
  seesBeside: boolean
}

/** Who looks, in which project. */
export type Viewer = Pick<MemberContext, 'db' | 'member' | 'actor'>

export async function lookAt<T>(
  context: Viewer,
  key: string,
  read: (look: Look) => Promise<T>,
): Promise<T> {
  const { db, member, actor } = context
  return db.transaction(
    async (tx) => {
      const instanceId = await instanceIdOf(tx, context, key)
      const [row] = await tx
        .select({
          instance,
          present: project.policy,
          kept: policyVersion.policy,
          keptVersion: policyVersion.version,
          presentVersion: project.policyVersion,
          taxonomy: project.taxonomy,
          at: sql<string>`floor(extract(epoch from now()) * 1000)`,
        })
        .from(instance)
        .innerJoin(project, eq(project.projectId, member.projectId))
        .leftJoin(roundPolicy, keptPolicy.round(instanceId, sql`${instance.round}`))
        .leftJoin(policyVersion, keptPolicy.version)
        .where(eq(instance.instanceId, instanceId))
      if (!row) throw new Refusal('not_found')
      const { keptVersion, presentVersion, taxonomy } = row
      const asker = await fromSeat(tx, {
        instance: row.instance,
        policy: policyOfRound(row.present, row.kept),
        present: row.present,
        roles: member.roles,
        terms: member.terms,
        me: actor.personId,
        at: new Date(Number(row.at)),
      })
      const { standing, seats } = await standingOf(tx, asker)
      const { instance: seen, policy } = asker
      const promised = await promisedIn(tx, instanceId)
      const sees = seesOf(standing, { stage: seen.stage, policy, promised })
      const seesBeside = sees.remarks && (await bothAreIn(tx, row.instance))
      const older = asker.apart || keptVersion === presentVersion ? null : keptVersion
      return read({ ...asker, tx, taxonomy, standing, seats, sees, seesBeside, older })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/** Names people as this viewer may know them: null for one whom an open round hides. */
export interface Naming {
  author: (personId: string | null) => string | null
  checker: (personId: string | null) => string | null
  anyone: (personId: string | null) => string | null
}

export async function naming(look: Look, ids: readonly (string | null)[]): Promise<Naming> {
  const { tx, me, sees } = look
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const people =
    wanted.length === 0
      ? []
      : await tx
          .select({ id: person.personId, name: person.name })
          .from(person)
          .where(inArray(person.personId, wanted))
  const parts = await tx
    .select({ id: part.personId, part: part.part })
    .from(part)
    .where(eq(part.instanceId, look.instance.instanceId))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const authors = new Set(parts.filter((one) => one.part === 'author').map(({ id }) => id))
  const nameIf = (may: boolean, id: string | null) =>
    id !== null && (may || id === me) ? (names.get(id) ?? null) : null
  const author = (id: string | null) => nameIf(sees.authors, id)
  const checker = (id: string | null) => nameIf(sees.checkers, id)
  return { author, checker, anyone: (id) => (id && authors.has(id) ? author(id) : checker(id)) }
}
