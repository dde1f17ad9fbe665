import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Place } from '#shared/discussion/place.ts'
import type { Thread } from '#shared/view/thread.ts'

import { emptyRemark, type Remark } from './remark.ts'
import type { SpotViewer } from './spots/spot.ts'

/** A thread with where its spot stands in what is on the page, unsaved work included. */
export interface PlacedThread extends Thread {
  now: Place
}

export const filters = ['all', 'open', 'resolved', 'mine', 'blocking'] as const
export type Filter = (typeof filters)[number]

export interface DiscussionState {
  threads: readonly PlacedThread[]
  /** What is being written and not sent, and the replies that are, by thread. */
  remark: Remark
  replies: Readonly<Record<string, string>>
  filter: Filter
  byTime: boolean
  /** The thread that has the pointer or the focus, here or in place. */
  active: string | null
  /** A thread to go to in the panel once it is drawn, or (null) the words that are being written; a new object goes there again. */
  wanted: { thread: string | null } | null
  /** The thread whose reply is open. */
  replying: string | null
  /** Live viewers that know of spots, by the bytes of their medium; the one that came last is asked. */
  viewers: ReadonlyMap<string, readonly SpotViewer[]>

  place: (threads: readonly PlacedThread[]) => void
  write: (change: Partial<Remark>) => void
  answer: (thread: string, text: string) => void
  set: (change: Partial<Pick<DiscussionState, 'filter' | 'byTime' | 'active' | 'replying'>>) => void
  want: (thread: string | null) => void
  /** The panel went there. */
  arrive: () => void
  register: (sha256: string, viewer: SpotViewer) => () => void
}

export type DiscussionStore = StoreApi<DiscussionState>

export function createDiscussionStore(
  kept: Partial<Pick<DiscussionState, 'remark' | 'replies'>> = {},
): DiscussionStore {
  return createStore<DiscussionState>((set, get) => ({
    threads: [],
    remark: emptyRemark,
    replies: {},
    ...kept,
    filter: 'all',
    byTime: false,
    active: null,
    wanted: null,
    replying: null,
    viewers: new Map(),

    place: (threads) => set({ threads }),
    write: (change) => set({ remark: { ...get().remark, ...change } }),
    answer: (thread, text) => {
      const others = Object.entries(get().replies).filter(([other]) => other !== thread)
      set({ replies: Object.fromEntries(text === '' ? others : [...others, [thread, text]]) })
    },
    set: (change) => set(change),
    want: (thread) => set({ wanted: { thread }, ...(thread !== null && { active: thread }) }),
    arrive: () => set({ wanted: null }),
    register: (sha256, viewer) => {
      const keep = (viewers: readonly SpotViewer[]) =>
        set({ viewers: new Map(get().viewers).set(sha256, viewers) })
      keep([...(get().viewers.get(sha256) ?? []), viewer])
      return () => keep((get().viewers.get(sha256) ?? []).filter((one) => one !== viewer))
    },
  }))
}

export const DiscussionContext = createContext<DiscussionStore | null>(null)

const silent = createDiscussionStore()

/** The discussion of the instance on the page; outside of one, a silent one with no threads. */
export function useDiscussionStore(): DiscussionStore {
  return useContext(DiscussionContext) ?? silent
}

export function useDiscussion<T>(select: (state: DiscussionState) => T): T {
  return useStore(useDiscussionStore(), select)
}
