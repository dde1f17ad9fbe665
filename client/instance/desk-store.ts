import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Compared } from '#client/revision/compared.ts'
import type { EditorPlace } from '#client/revision/editor-place.ts'
import type { Side } from '#shared/instance/content.ts'

import type { LeaseTime } from './lease-clock.ts'

export const tabs = ['checks', 'findings', 'media', 'comments', 'history'] as const
export type Tab = (typeof tabs)[number]

const dialogs = [
  'save',
  'propose_deletion',
  'low',
  'return',
  'recall',
  'reopen',
  'assign',
  'release',
  'take_away',
  'second',
  'plan',
  'reveal',
  'mark_gold',
  'open_threads',
] as const
type Dialog = (typeof dialogs)[number]

/** How the page stands: what is open, where the cursor is. Nothing of this is work. */
export interface DeskState {
  tab: Tab
  /** Under 900 px the rail is a sheet that opens; above, it is always there. */
  sheet: boolean
  editing: boolean
  comparing: Compared | null
  /** A checker's copy is open in place of the instance. */
  suggesting: boolean
  /** The revision that is shown as it was, in place of the newest. */
  past: number | null
  dialog: Dialog | null
  cursor: { side: Side; at: number } | null
  places: Record<Side, EditorPlace | null>
  /** The finding that F2 would mend, by name. */
  finding: string | null
  /** The time left of my lease, told every second. */
  lease: { time: LeaseTime; extend: () => void } | null
  /** What was done last, in words, and how to undo it. */
  undo: { said: string; word: string; run: () => void } | null

  show: (tab: Tab) => void
  closeSheet: () => void
  edit: (on: boolean) => void
  compare: (compared: Compared | null) => void
  suggest: (on: boolean) => void
  lookBack: (revision: number | null) => void
  open: (dialog: Dialog | null) => void
  point: (side: Side, at: number) => void
  go: (side: Side, place: EditorPlace) => void
  choose: (finding: string | null) => void
}

export type DeskStore = StoreApi<DeskState>

export function createDeskStore(tab: Tab): DeskStore {
  return createStore<DeskState>((set, get) => ({
    tab,
    sheet: false,
    editing: false,
    comparing: null,
    suggesting: false,
    past: null,
    dialog: null,
    cursor: null,
    places: { question: null, answer: null },
    finding: null,
    lease: null,
    undo: null,

    show: (next) => set({ tab: next, sheet: true }),
    closeSheet: () => set({ sheet: false }),
    edit: (on) => {
      const { at, side } = get().cursor ?? { side: 'question', at: 0 }
      const places = { question: null, answer: null }
      const place = on ? { [side]: { start: at, end: at, still: true } } : {}
      set({
        editing: on,
        sheet: false,
        ...(on && { comparing: null, past: null }),
        places: { ...places, ...place },
      })
    },
    compare: (compared) => set({ comparing: compared, editing: false, past: null, sheet: false }),
    suggest: (on) => set({ suggesting: on, comparing: null, past: null, sheet: false }),
    lookBack: (revision) => set({ past: revision, comparing: null, editing: false, sheet: false }),
    open: (dialog) => set({ dialog, sheet: false }),
    point: (side, at) => set({ cursor: { side, at } }),
    go: (side, place) =>
      set({
        editing: true,
        sheet: false,
        comparing: null,
        past: null,
        places: { ...get().places, [side]: place },
      }),
    choose: (finding) => set({ finding }),
  }))
}

export const DeskContext = createContext<DeskStore | null>(null)

export function useDeskStore(): DeskStore {
  const store = useContext(DeskContext)
  if (!store) throw new Error('No desk here: put the part inside a DeskContext.')
  return store
}

export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(useDeskStore(), select)
}
