import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Db, Tx } from '#server/db/db.ts'
import type { BlobStore } from '#server/media/blob-store.ts'

import { type Ending, type Held, keep, leaseSeconds, putBack, settle } from './jobs.ts'
import type { Outcome } from './make/order.ts'
import type { Workshop } from './workshop.ts'

export interface Working {
  db: Db
  blobs: BlobStore
  room: string
  workshop: Workshop
  onStanding?: (tx: Tx, source: string) => Promise<void>
  isStopped: () => boolean
}

/** Carries out a job in hand and writes its end, or puts it back where its helper was lost over it. */
export async function carryOut(working: Working, held: Held): Promise<void> {
  const { db, room, onStanding, isStopped } = working
  const folder = join(room, `${held.source.slice(0, 12)}-${held.kind}-${held.epoch}`)
  const alive = setInterval(
    () => void keep(db, held).catch(() => undefined),
    (leaseSeconds * 1000) / 3,
  )
  try {
    await mkdir(folder, { recursive: true })
    const ending = await makeOne(working, held, folder)
    if (ending !== 'lost') await settle(db, held, { ending, ...(onStanding && { onStanding }) })
    else await putBack(db, held, !isStopped())
  } finally {
    clearInterval(alive)
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeOne(
  { blobs, workshop }: Working,
  { source, kind, facts, from }: Held,
  room: string,
): Promise<Ending | 'lost'> {
  if (from && from.state !== 'done') return asItsSource(from)
  const outcome = await workshop.make({
    kind,
    facts,
    room,
    path: await blobs.path(source),
    from: from?.sha256 ? await blobs.path(from.sha256) : null,
  })
  return outcome === 'lost' ? 'lost' : stored(blobs, outcome)
}

/** What cannot be made for the reason that another derivative could not be made. */
function asItsSource({ why, tool }: NonNullable<Held['from']>): Ending {
  if (tool === 'ffmpeg' || tool === 'LibreOffice') return { state: 'lacking', tool }
  return { state: 'failed', why: why ?? '' }
}

async function stored(blobs: BlobStore, outcome: Outcome): Promise<Ending> {
  if (outcome.state !== 'done') return outcome
  const { file, ...made } = outcome
  return { ...made, ...(await blobs.put(createReadStream(file))) }
}
