import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Content } from '#shared/instance/content.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import {
  againstHead,
  type Conflict,
  type Draft,
  type Head,
  type Opened,
  sameContent,
  sameTicks,
  sameWork,
  type ServerDraft,
} from './open-draft.ts'
import { redo, startStack, step, undo, type UndoStack } from './undo-stack.ts'

/** Unsaved work on one instance: what is on the page, with the steps that led there. */
export interface DraftState {
  stack: UndoStack
  head: Head
  base: number
  checks: readonly string[]
  conflict: Conflict | null
  /** States of the draft on the server that this work contains, the newest last. */
  known: readonly string[]
  /** Files that were uploaded here and that no saved revision names yet, by SHA-256. */
  uploads: Readonly<Record<string, MediumFile>>
  /** Counts the changes made on this page: 0 means that nothing was touched. */
  touched: number
  /** The count that the server has confirmed. */
  confirmed: number

  edit: (change: (content: Content) => Content, group?: string) => void
  undo: () => void
  redo: () => void
  tick: (check: string, on: boolean) => void
  know: (file: MediumFile) => void
  /** Goes back to the saved revision, as a step that can be undone. */
  revert: () => void
  /** Keeps this work in place of the other version. */
  keepMine: () => void
  takeTheirs: () => void
  /** Goes on with what was made of both versions. */
  merge: (merged: { content: Content; checks: string[] }) => void
  /** A head came from the server: after a save of ours, or because someone else saved. */
  meet: (head: Head, ours: boolean) => void
  /** The server's draft came with the instance, written here or elsewhere. */
  meetDraft: (server: ServerDraft | null) => void
  /** The same work as another tab of this browser has it. */
  mirror: (draft: Draft) => void
  /** This work goes to the server as the state `stamp`. */
  sending: (stamp: string) => void
  sent: (touched: number) => void
}

export type DraftStore = StoreApi<DraftState>

const mostKnown = 50

export function createDraftStore(opened: Opened, head: Head): DraftStore {
  const { draft } = opened
  return createStore<DraftState>((set, get) => {
    const change = (next: Partial<DraftState>) => set({ ...next, touched: get().touched + 1 })
    const knowing = (stamp: string | null) =>
      stamp === null ? get().known : [...get().known, stamp].slice(-mostKnown)
    const stepTo = (content: Content) => step(get().stack, content, { group: null, at: Date.now() })
    /** Ends a conflict with `next`; where it was about two drafts, there may be a newer revision besides. */
    const settle = (next: { content: Content; base: number; checks: readonly string[] }) => {
      const { conflict, head: saved } = get()
      const { base, checks, content } = next
      change({
        stack: stepTo(content),
        base,
        checks,
        known: knowing(conflict?.theirs.stamp ?? null),
        conflict: againstHead(next, saved),
      })
    }
    const newerBase = () => Math.max(get().base, get().conflict?.theirs.base ?? 0)
    return {
      stack: startStack(draft.content),
      head,
      base: draft.base,
      checks: draft.checks,
      conflict: opened.conflict,
      known: draft.known,
      uploads: {},
      touched: 0,
      confirmed: draft.unsent ? -1 : 0,

      edit: (how, group) => {
        const { stack } = get()
        const next = step(stack, how(stack.present), { group: group ?? null, at: Date.now() })
        if (next !== stack) change({ stack: next })
      },
      undo: () => {
        const { stack } = get()
        if (stack.past.length > 0) change({ stack: undo(stack) })
      },
      redo: () => {
        const { stack } = get()
        if (stack.future.length > 0) change({ stack: redo(stack) })
      },
      tick: (check, on) => {
        const others = get().checks.filter((other) => other !== check)
        change({ checks: on ? [...others, check] : others })
      },
      know: (file) => set({ uploads: { ...get().uploads, [file.sha256]: file } }),
      revert: () => {
        const { conflict, head: saved } = get()
        const left = conflict?.kind === 'draft' ? conflict : null
        change({ stack: stepTo(saved.content), base: saved.number, conflict: left })
      },
      keepMine: () => {
        const { checks, stack } = get()
        settle({ content: stack.present, base: newerBase(), checks })
      },
      takeTheirs: () => {
        const { conflict } = get()
        if (conflict) settle(conflict.theirs)
      },
      merge: (merged) => settle({ ...merged, base: newerBase() }),
      meet: (met, ours) => {
        const { base, conflict, stack } = get()
        const other = conflict?.kind === 'draft' ? conflict : null
        const same = sameContent(stack.present, met.content)
        if (ours || same) {
          const { confirmed, touched } = get()
          const done = ours && same ? touched : confirmed
          return set({ head: met, base: met.number, conflict: other, confirmed: done })
        }
        const untouched = !other && sameContent(stack.present, get().head.content)
        if (untouched)
          return set({
            head: met,
            base: met.number,
            conflict: null,
            stack: startStack(met.content),
          })
        const mine = { base, content: stack.present }
        set({ head: met, conflict: other ?? againstHead(mine, met) })
      },
      meetDraft: (server) => {
        const { checks, confirmed, head: saved, known, stack, touched } = get()
        if (!server || known.includes(server.stamp)) return
        const mine = { content: stack.present, checks: [...checks] }
        if (sameWork(mine, server)) return set({ known: knowing(server.stamp) })
        if (touched !== confirmed) return set({ conflict: { kind: 'draft', theirs: server } })
        set({
          stack: stepTo(server.content),
          base: server.base,
          checks: server.checks,
          known: knowing(server.stamp),
          conflict: againstHead(server, saved),
        })
      },
      mirror: ({ base, checks, content, known, unsent }) => {
        const { head: saved, touched } = get()
        set({
          stack: stepTo(content),
          base,
          checks,
          known,
          confirmed: unsent ? -1 : touched,
          conflict: againstHead({ base, content }, saved),
        })
      },
      sending: (stamp) => set({ known: knowing(stamp) }),
      sent: (touched) => set({ confirmed: touched }),
    }
  })
}

/** Whether other checks are ticked than in the saved revision. */
export function ticksDiffer(state: Pick<DraftState, 'checks' | 'head'>): boolean {
  return !sameTicks(state.checks, state.head.checks)
}

export function isDirty(state: Pick<DraftState, 'stack' | 'head'>): boolean {
  return !sameContent(state.stack.present, state.head.content)
}

/** The work as a draft; null where it says what the head says and no tick differs. */
export function draftOf(now: DraftState): Draft | null {
  return isDirty(now) || ticksDiffer(now) ? workOf(now) : null
}

/** What is on the page, whether it differs from the head or not. */
export function workOf(now: DraftState): Draft {
  const { base, checks, confirmed, known, stack, touched } = now
  const unsent = touched !== confirmed
  return { base, content: stack.present, checks: [...checks], known: [...known], unsent }
}
