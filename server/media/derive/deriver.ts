import { rm } from 'node:fs/promises'

import type { Db, Tx } from '#server/db/db.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import { type DerivativeKind, derivativeKinds } from '#shared/media/derivative.ts'

import { onRing } from './bell.ts'
import { carryOut } from './carry-out.ts'
import { hurry, retryLacking, take } from './jobs.ts'
import { plan } from './plan.ts'
import { toolsHere } from './tools-here.ts'
import { openWorkshop, type Patience } from './workshop.ts'

const slowly = 15_000
const nothing = () => undefined

/** A proxy may take hours: it is made beside the rest, so that nobody waits for it who looks for a waveform. */
const lanes: DerivativeKind[][] = [derivativeKinds.filter((kind) => kind !== 'proxy'), ['proxy']]

export interface DeriverOptions {
  db: Db
  blobs: BlobStore
  /** A folder of this process alone; what is in it is removed. */
  room: string
  patience?: Partial<Patience>
  /** Hears in a job's transaction that a file can be viewed from now on. */
  onStanding?: (tx: Tx, source: string) => Promise<void>
  onTrouble?: (error: unknown) => void
}

export interface Deriver {
  /** Ends when there is nothing left to do for this process. */
  idle: () => Promise<void>
  stop: () => Promise<void>
}

interface Lane {
  kinds: readonly DerivativeKind[]
  rung: boolean
  resting: boolean
  wake: () => void
}

/**
 * Makes derivatives in the background, one at a time in each lane. It is woken by the bell of its database, and looks up by
 * itself four times a minute for what other processes left.
 */
export function startDeriver(options: DeriverOptions): Deriver {
  const { db } = options
  const wanted = new Set<string>()
  const all = lanes.map((kinds): Lane => ({ kinds, rung: false, resting: false, wake: nothing }))
  const workshops = lanes.map(() => openWorkshop(options.patience))
  let idlers: (() => void)[] = []
  const state = { stopped: false }

  const wakeAll = () => {
    for (const lane of all) {
      lane.rung = true
      lane.resting = false
      lane.wake()
    }
  }
  const silence = onRing(db, (files) => {
    for (const file of files) wanted.add(file)
    wakeAll()
  })

  async function step(lane: Lane): Promise<boolean> {
    if (wanted.size > 0) {
      const files = [...wanted]
      wanted.clear()
      await hurry(db, files)
    }
    const planned = await plan(db)
    if (state.stopped) return false
    const held = await take(db, lane.kinds)
    const workshop = workshops[all.indexOf(lane)]
    if (held && workshop)
      await carryOut({ ...options, workshop, isStopped: () => state.stopped }, held)
    return planned > 0 || held !== null
  }

  async function work(lane: Lane): Promise<void> {
    while (!state.stopped) {
      lane.rung = false
      const busy = await step(lane).catch((error: unknown) => {
        if (!state.stopped) options.onTrouble?.(error)
        return false
      })
      // What one lane has planned or made may be work for the other.
      if (busy) wakeAll()
      if (busy || lane.rung) continue
      lane.resting = true
      if (all.every(({ resting }) => resting)) for (const tell of idlers.splice(0)) tell()
      await pauseUntil((go) => (lane.wake = go), state.stopped ? 0 : slowly)
      lane.resting = false
    }
  }

  async function workAll(): Promise<void> {
    await rm(options.room, { recursive: true, force: true })
    await retryLacking(db, await toolsHere())
    await Promise.all(all.map(work))
    for (const tell of idlers.splice(0)) tell()
  }

  const working = workAll().catch((error: unknown) => options.onTrouble?.(error))
  return {
    idle: () =>
      new Promise((resolve) => {
        idlers = [...idlers, resolve]
        wakeAll()
      }),
    stop: async () => {
      state.stopped = true
      silence()
      for (const workshop of workshops) workshop.close()
      wakeAll()
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
