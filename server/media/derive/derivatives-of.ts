import { inArray } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import { derivative } from '#server/db/schema.ts'
import type { Derivative, Derivatives } from '#shared/media/derivative.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { kindsOf } from './kinds-of.ts'

type Row = typeof derivative.$inferSelect

/**
 * The derivatives of files, by the SHA-256 of each: what is planned, made or could not be made. `addressOf` gives the address
 * under which the asking project reads bytes; whoever calls this has made sure that the files are the project's own.
 */
export async function derivativesOf(
  db: Db | Tx,
  files: Readonly<Record<string, MediaFacts>>,
  addressOf: (sha256: string) => string,
): Promise<Record<string, Derivatives>> {
  const hashes = Object.keys(files)
  if (hashes.length === 0) return {}
  const rows = await db.select().from(derivative).where(inArray(derivative.source, hashes))
  const found = Map.groupBy(rows, ({ source }) => source)
  return Object.fromEntries(
    Object.entries(files).map(([sha256, facts]) => {
      const planned = kindsOf(facts).map((kind) => [kind, { state: 'waiting' }] as const)
      const made = (found.get(sha256) ?? []).map(
        (row) => [row.kind, viewOf(row, addressOf)] as const,
      )
      const all: Derivatives = Object.fromEntries([...planned, ...made])
      // A page image is a document's page as well.
      return [sha256, all.picture ? { page: all.picture, ...all } : all]
    }),
  )
}

function viewOf(row: Row, addressOf: (sha256: string) => string): Derivative {
  const { state, sha256, bytes, width, height, why, tool } = row
  if (state === 'done' && sha256 !== null && bytes !== null) {
    const size = { ...(width !== null && { width }), ...(height !== null && { height }) }
    return { state, url: addressOf(sha256), bytes, ...size }
  }
  if (state === 'failed') return { state, why: why ?? '' }
  if (state === 'lacking' && tool !== null) return { state, tool }
  return { state: 'waiting' }
}

/** Whether one of them is still to come. */
export function someWait(derivatives: Derivatives): boolean {
  return Object.values(derivatives).some(({ state }) => state === 'waiting')
}
