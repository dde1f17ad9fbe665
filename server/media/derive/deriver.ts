import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Db, Tx } from '#server/db/db.ts'
import type { BlobStore } from '#server/media/blob-store.ts'

import { onRing } from './bell.ts'
import {
  type Ending,
  type Held,
  hurry,
  keep,
  leaseSeconds,
  putBack,
  retryLacking,
  settle,
  take,
} from './jobs.ts'
import type { Outcome } from './make/order.ts'
import { plan } from './plan.ts'
import { toolsHere } from './tools-here.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

const slowly = 15_000
const nothing = () => undefined

export interface DeriverOptions {
  db: Db
  blobs: BlobStore
  /** A folder of this process alone; what is in it is removed. */
  room: string
  workshop?: Workshop
  /** Hears in a job's transaction that a file can be viewed from now on. */
  onStanding?: (tx: Tx, source: string) => Promise<void>
  onTrouble?: (error: unknown) => void
}

export interface Deriver {
  /** Ends when there is nothing left to do for this process. */
  idle: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Makes derivatives in the background, one at a time. It is woken by the bell of its database, and looks up by itself four
 * times a minute for what other processes left.
 */
export function startDeriver(options: DeriverOptions): Deriver {
  const { db } = options
  const workshop = options.workshop ?? openWorkshop()
  const wanted = new Set<string>()
  let idlers: (() => void)[] = []
  let rung = false
  let wake: () => void = nothing
  const state = { stopped: false }

  const silence = onRing(db, (files) => {
    for (const file of files) wanted.add(file)
    rung = true
    wake()
  })

  async function step(): Promise<boolean> {
    if (wanted.size > 0) {
      const files = [...wanted]
      wanted.clear()
      await hurry(db, files)
    }
    const planned = await plan(db)
    if (state.stopped) return false
    const held = await take(db)
    if (held) await carryOut({ ...options, workshop, isStopped: () => state.stopped }, held)
    return planned > 0 || held !== null
  }

  async function work(): Promise<void> {
    await rm(options.room, { recursive: true, force: true })
    await retryLacking(db, await toolsHere())
    while (!state.stopped) {
      rung = false
      const busy = await step().catch((error: unknown) => {
        if (!state.stopped) options.onTrouble?.(error)
        return false
      })
      if (busy || rung) continue
      for (const tell of idlers.splice(0)) tell()
      await pauseUntil((go) => (wake = go), state.stopped ? 0 : slowly)
    }
    for (const tell of idlers.splice(0)) tell()
  }

  const working = work().catch((error: unknown) => options.onTrouble?.(error))
  return {
    idle: () =>
      new Promise((resolve) => {
        idlers = [...idlers, resolve]
        rung = true
        wake()
      }),
    stop: async () => {
      state.stopped = true
      silence()
      workshop.close()
      wake()
      await working
      await rm(options.room, { recursive: true, force: true })
    },
  }
}

function pauseUntil(arm: (go: () => void) => void, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longest).unref()
    arm(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

type Working = DeriverOptions & { workshop: Workshop; isStopped: () => boolean }

async function carryOut(working: Working, held: Held): Promise<void> {
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
