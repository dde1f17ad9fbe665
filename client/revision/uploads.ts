import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Side } from '#shared/instance/content.ts'
import { modalityOf } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { carryPlace } from './carry-place.ts'
import { addMedium, nextKey, replaceMedium, valueOf } from './change-media.ts'
import type { DraftStore } from './draft-store.ts'
import { type Misfit, misfitOf } from './fitting.ts'
import { modalityOfFile } from './modality-of-file.ts'
import { uploadMedium } from './upload-medium.ts'

/** One file on its way, or one that did not get there and says why. */
export interface UploadItem {
  id: number
  name: string
  side: Side
  /** The medium it replaces; null for a new one. */
  key: string | null
  share: number
  failure: { error: unknown } | { misfit: Misfit } | null
}

export interface Uploads {
  items: readonly UploadItem[]
  /** Adds files in their order, as one step once all of them have arrived; `at` is where their tags go, null for the end. */
  add: (files: readonly File[], place: { side: Side; at: number | null }) => Promise<void>
  replace: (file: File, place: { side: Side; key: string }) => Promise<void>
  /** Stops a file on its way, or puts a failure away. */
  drop: (id: number) => void
  dropAll: () => void
}

const atOnce = 3

/** What is being uploaded for one draft. Nothing reaches the draft before it has arrived whole and is what it is meant to be. */
export function createUploads(draft: DraftStore, slug: string): StoreApi<Uploads> {
  let count = 0
  let running = 0
  const waiting: (() => void)[] = []
  const stops = new Map<number, AbortController>()

  const turn = async () => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
    running++
  }
  const know = ({ sent }: Arrived) => draft.getState().know(sent)

  return createStore<Uploads>((set, get) => {
    const mend = (id: number, part: Partial<UploadItem>) =>
      set({ items: get().items.map((one) => (one.id === id ? { ...one, ...part } : one)) })
    const without = (id: number) => set({ items: get().items.filter((one) => one.id !== id) })

    const send = async (file: File, side: Side, key: string | null): Promise<Arrived | null> => {
      const id = ++count
      const stop = new AbortController()
      stops.set(id, stop)
      const item: UploadItem = { id, name: file.name, side, key, share: 0, failure: null }
      set({ items: [...get().items, item] })
      await turn()
      try {
        const over = (share: number) => mend(id, { share })
        const sent = await uploadMedium({ slug, file, over, signal: stop.signal })
        const misfit = misfitOf(sent, file.name, key ? modalityOf(key) : null)
        if (misfit) mend(id, { failure: { misfit } })
        else without(id)
        return misfit ? null : { sent, name: file.name }
      } catch (error) {
        if (stop.signal.aborted) without(id)
        else mend(id, { failure: { error } })
        return null
      } finally {
        stops.delete(id)
        running--
        waiting.shift()?.()
      }
    }

    return {
      items: [],
      add: async (files, { at, side }) => {
        const before = draft.getState().stack.present[side].text
        const all = await Promise.all(files.map((file) => send(file, side, null)))
        const arrived = all.filter((one) => one !== null)
        if (arrived.length === 0) return
        arrived.forEach(know)
        draft.getState().edit((now) => {
          let place = at === null ? null : carryPlace(before, now[side].text, at)
          return arrived.reduce((content, one) => {
            const next = addMedium(content, { side, at: place }, mediumOf(content, one))
            if (place !== null) place += next[side].text.length - content[side].text.length
            return next
          }, now)
        })
      },
      replace: async (file, { key, side }) => {
        const arrived = await send(file, side, key)
        if (!arrived) return
        know(arrived)
        const modality = modalityOf(key) ?? modalityOfFile(arrived.sent, arrived.name)
        const { sha256 } = arrived.sent
        const value = valueOf(modality, arrived.name, sha256)
        draft
          .getState()
          .edit((now) => replaceMedium(now, side, { kind: 'file', key, value, sha256 }))
      },
      drop: (id) => {
        stops.get(id)?.abort()
        without(id)
      },
      dropAll: () => get().items.forEach(({ id }) => get().drop(id)),
    }
  })
}

interface Arrived {
  sent: MediumFile
  name: string
}

function mediumOf(content: Parameters<typeof nextKey>[0], { name, sent }: Arrived) {
  const modality = modalityOfFile(sent, name)
  const key = nextKey(content, modality)
  const value = valueOf(modality, name, sent.sha256)
  return { kind: 'file' as const, key, value, sha256: sent.sha256 }
}
