import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { blob, derivative } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { type DerivativeKind, derivativeKinds } from '#shared/media/derivative.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { madeFrom, rankOf, standing } from './kinds-of.ts'

/** How long a job is held without a sign of life, in seconds. */
export const leaseSeconds = 60
/** How often a job is begun: a file that ends the process each time is given up. */
const mostTries = 3

/** A job in hand. Its epoch is the right to end it: whoever took it over since has a higher one. */
export interface Held {
  source: string
  kind: DerivativeKind
  epoch: number
  tries: number
  facts: MediaFacts
  /** What the needed derivative became, where there is one. */
  from: { state: string; sha256: string | null; why: string | null; tool: string | null } | null
}

export type Ending =
  | {
      state: 'done'
      sha256: string
      bytes: number
      mime: string
      width?: number
      height?: number
      also?: DerivativeKind[]
    }
  | { state: 'failed'; why: string }
  | { state: 'lacking'; tool: 'ffmpeg' | 'LibreOffice' }

const mine = ({ source, kind, epoch }: Held) =>
  and(
    eq(derivative.source, source),
    eq(derivative.kind, kind),
    eq(derivative.epoch, epoch),
    eq(derivative.state, 'waiting'),
  )
const soon = sql`now() + make_interval(secs => ${leaseSeconds})`

/** Takes the next job of these kinds: what a person waits for first. Null where there is none that nobody holds. */
export async function take(
  db: Db,
  kinds: readonly DerivativeKind[] = derivativeKinds,
): Promise<Held | null> {
  const needs = sql.join(
    Object.entries(madeFrom).map(([kind, needed]) => sql`(${kind}::text, ${needed}::text)`),
    sql`, `,
  )
  const named = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )
  const answer = await db.execute(sql`
    with next as materialized (
      select d.source, d.kind from derivative d
      where d.state = 'waiting' and d.kind in (${named})
        and (d.lease_until is null or d.lease_until < now())
        and not exists (
          select 1 from (values ${needs}) as needs(kind, needed)
          join derivative n on n.source = d.source and n.kind = needs.needed and n.state = 'waiting'
          where needs.kind = d.kind
        )
      order by d.wanted_at desc nulls last, d.rank, d.created_at
      limit 1 for update of d skip locked
    )
    update derivative d
    set epoch = d.epoch + 1, tries = d.tries + 1, lease_until = ${soon}, updated_at = now()
    from next where d.source = next.source and d.kind = next.kind
    returning d.source, d.kind, d.epoch, d.tries`)
  const [row] = (answer as { rows: Pick<Held, 'source' | 'kind' | 'epoch' | 'tries'>[] }).rows
  if (!row) return null
  const [file] = await db.select().from(blob).where(eq(blob.sha256, row.source))
  const held = { ...row, facts: file?.facts ?? { mime: '', modalities: [], bytes: 0 } }
  const needed = madeFrom[row.kind]
  const [from] = needed
    ? await db
        .select()
        .from(derivative)
        .where(and(eq(derivative.source, row.source), eq(derivative.kind, needed)))
    : []
  if (row.tries <= mostTries) return { ...held, from: from ?? null }
  const why = `Making it ended Countersign's helper ${mostTries} times, so it was given up.`
  await settle(db, { ...held, from: null }, { ending: { state: 'failed', why } })
  return take(db, kinds)
}

/** Keeps a job that takes long; false where somebody else has it. */
export async function keep(db: Db, held: Held): Promise<boolean> {
  const set = { leaseUntil: soon, updatedAt: sql`now()` }
  const kept = await db
    .update(derivative)
    .set(set)
    .where(mine(held))
    .returning({ e: derivative.epoch })
  return kept.length > 0
}

/** Puts a job back: as one that was tried, or as if it had not been begun. */
export async function putBack(db: Db, held: Held, counts: boolean): Promise<void> {
  const set = { leaseUntil: null, tries: counts ? held.tries : held.tries - 1 }
  await db.update(derivative).set(set).where(mine(held))
}

/**
 * Ends a job, unless somebody else took it over. `onStanding` hears in the same transaction that a file can be viewed from now
 * on. False where the result comes too late and is dropped.
 */
export async function settle(
  db: Db,
  held: Held,
  {
    ending,
    onStanding,
  }: { ending: Ending; onStanding?: (tx: Tx, source: string) => Promise<void> },
): Promise<boolean> {
  const { also = [], ...told } = 'also' in ending ? ending : { ...ending, also: [] }
  return transact(db, async (tx) => {
    const set = { ...told, leaseUntil: null, updatedAt: sql`now()` }
    const ended = await tx.update(derivative).set(set).where(mine(held)).returning()
    if (ended.length === 0) return false
    const rows = also.map((kind) => {
      return { source: held.source, kind, state: 'waiting' as const, rank: rankOf(kind, []) }
    })
    if (rows.length > 0) await tx.insert(derivative).values(rows).onConflictDoNothing()
    const stands = standing.some((kind) => kind === held.kind) && ending.state === 'done'
    if (stands) await onStanding?.(tx, held.source)
    return true
  })
}

/** Moves what is still to be made of these files to the front. */
export async function hurry(db: Db, files: readonly string[]): Promise<void> {
  const old = or(
    isNull(derivative.wantedAt),
    lt(derivative.wantedAt, sql`now() - interval '1 minute'`),
  )
  await db
    .update(derivative)
    .set({ wantedAt: sql`now()` })
    .where(and(inArray(derivative.source, [...files]), eq(derivative.state, 'waiting'), old))
}

/** Has everything tried again that could not be made. */
export async function retryFailed(db: Db): Promise<void> {
  await db
    .update(derivative)
    .set({ state: 'waiting', tries: 0, why: null })
    .where(eq(derivative.state, 'failed'))
}

/** Has everything tried again that only lacked one of these tools. */
export async function retryLacking(db: Db, tools: ('ffmpeg' | 'LibreOffice')[]): Promise<void> {
  if (tools.length === 0) return
  await db
    .update(derivative)
    .set({ state: 'waiting', tries: 0, tool: null })
    .where(and(eq(derivative.state, 'lacking'), inArray(derivative.tool, tools)))
}
