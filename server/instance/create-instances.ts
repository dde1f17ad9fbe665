import { inArray, sql } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { event, instance, revision, slot, source } from '#server/db/schema.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Content } from '#shared/instance/content.ts'
import { type Summary, summaryOf } from '#shared/instance/summary.ts'

import { eventHash } from './event-hash.ts'
import { instanceIdOf } from './instance-id.ts'
import { languageOf } from './language-of.ts'
import { revisionHash } from './revision-hash.ts'
import { shortKeys } from './short-keys.ts'

type ProjectFindings = typeof instance.$inferInsert.projectFindings & object

/**
 * One record to bring in. `findings` are those of the content's own rules, `projectFindings` those of the rules that
 * compare instances (`id-duplicate`, `near-duplicate`): the second kind is stored, because it cannot be made again.
 */
export interface NewInstance {
  externalId: string
  occurrence: number
  content: Content
  findings: Parameters<typeof summaryOf>[1]
  projectFindings?: ProjectFindings
  source: { importId: string; file: string; record: number; line: number; raw: string }
}

export interface Created {
  instanceId: string
  key: string
  created: boolean
}

/**
 * Brings new instances into a project, as many as one transaction should hold: record, revision 1, first event, and the
 * seat of the first review. One that is there already is left as it is and comes back with `created: false`.
 */
export async function createInstances(
  tx: Tx,
  into: { projectId: string; actorId: string | null },
  items: readonly NewInstance[],
): Promise<Created[]> {
  const { projectId } = into
  const wanted = items.map((item) => {
    const { field, domain } = item.content
    const { externalId, occurrence } = item
    const id = instanceIdOf({ projectId, field, domain, externalId, occurrence })
    return { id, item }
  })
  const known = await keysOf(
    tx,
    wanted.map(({ id }) => id),
  )
  const fresh = [...new Map(wanted.map((one) => [one.id, one])).values()].filter(
    ({ id }) => !known.has(id),
  )
  const keys = await shortKeys(
    tx,
    [projectId],
    fresh.map(({ id }) => id),
  )
  if (fresh.length > 0) {
    const at = await timeOf(tx)
    const rows = fresh.map(({ id, item }) =>
      rowsOf(item, { ...into, id, key: keys.get(id) ?? id, at }),
    )
    await tx.insert(instance).values(rows.map((row) => row.instance))
    await tx.insert(source).values(rows.map((row) => row.source))
    await tx.insert(revision).values(rows.map((row) => row.revision))
    await tx.insert(event).values(rows.map((row) => row.event))
    await tx.insert(slot).values(rows.map((row) => row.slot))
  }
  return wanted.map(({ id }) => {
    const key = keys.get(id) ?? known.get(id) ?? id
    const created = !known.has(id)
    known.set(id, key)
    return { instanceId: id, key, created }
  })
}

async function keysOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: instance.instanceId, key: instance.key })
    .from(instance)
    .where(inArray(instance.instanceId, ids))
  return new Map(rows.map((row) => [row.id, row.key]))
}

async function timeOf(tx: Tx): Promise<Date> {
  const [row] = await tx
    .select({ at: sql<string>`extract(epoch from now()) * 1000` })
    .from(sql`(values (1)) as one(n)`)
  return new Date(Math.floor(Number(row?.at)))
}

interface Place {
  projectId: string
  actorId: string | null
  id: string
  key: string
  at: Date
}

function rowsOf(item: NewInstance, { projectId, actorId, id, key, at }: Place) {
  const contentHash = revisionHash(item.content)
  const summary: Summary = summaryOf(item.content, [
    ...item.findings,
    ...(item.projectFindings ?? []),
  ])
  const born = {
    instanceId: id,
    seq: 1,
    from: 'new',
    move: 'import',
    to: 'review',
    actorId,
    round: 1,
    at,
    payload: { import: item.source.importId, revision: 1, hash: contentHash },
  }
  return {
    instance: {
      ...summary,
      language: languageOf(item.content),
      instanceId: id,
      projectId,
      key,
      externalId: item.externalId,
      occurrence: item.occurrence,
      stage: 'review' as const,
      headHash: contentHash,
      projectFindings: item.projectFindings ?? [],
      stageSince: at,
      updatedAt: at,
    },
    source: { instanceId: id, ...item.source },
    revision: {
      instanceId: id,
      number: 1,
      round: 1,
      cycle: 1,
      content: canonicalJson(item.content),
      contentHash,
      at,
    },
    event: { ...born, hash: eventHash(null, born) },
    slot: {
      instanceId: id,
      projectId,
      round: 1,
      cycle: 1,
      phase: 'review' as const,
      slot: 1,
      openedAt: at,
    },
  }
}
