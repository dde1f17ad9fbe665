import { get as read, set as write } from 'idb-keyval'
import { createStore } from 'zustand/vanilla'

import type { RefusedCode } from '#client/instance/refused.ts'
import { openKept } from '#client/lib/open-kept.ts'

import { asksTheSame, type Decision, isVote } from './decision.ts'
import { afterRestart, canTakeBack, dueNow, grace, retryAfter, type Waiting } from './outbox.ts'

const kept = openKept('countersign.outbox', 'outbox')

/** Whose decision, and what its instance is called. */
interface Made {
  person: string
  name: string
}

/** `known`: the states of the draft on the server that go with the decision. */
export type Item = Waiting<Decision> & Made & { refused?: RefusedCode; known?: readonly string[] }

interface OutboxState {
  items: readonly Item[]
  now: number
  /** Answers with the name of what is sent: the decision, or the same one from before, whose answer was lost. */
  put: (decision: Decision, made: Made) => string
  /** Gives the decision back to the person; null when it has left already. */
  takeBack: (id: string) => Item | null
  sendNow: (id: string) => void
  set: (id: string, change: Partial<Item>) => void
  /** The server said no, or nothing. */
  fail: (id: string, refused: RefusedCode) => void
  drop: (id: string) => void
  tick: () => void
}

const takenBack = new Set<string>()

/** Decisions on their way, kept on disk until the server confirmed them. One for the whole application. */
export const outbox = createStore<OutboxState>((set, get) => {
  const change = (items: readonly Item[]) => {
    set({ items, now: Date.now() })
    void write('items', items, kept).catch(() => undefined)
  }
  const alter = (id: string, how: Partial<Item>) =>
    change(get().items.map((item) => (item.id === id ? { ...item, ...how } : item)))
  return {
    items: [],
    now: Date.now(),
    put: (decision, made) => {
      const { key, project } = decision.input
      const here = (one: Item) => one.key === key && one.project === project
      const failed = get().items.find((one) => here(one) && one.state === 'failed')
      const again = failed && mayHaveArrived(failed) && asksTheSame(failed.input, decision)
      const input = again ? failed.input : decision
      const item: Item = {
        ...made,
        id: input.input.requestKey,
        project,
        key,
        input,
        known: decision.verdict === 'submit' ? decision.input.known : [],
        due: Date.now() + (isVote(decision) && !again ? grace : 0),
        state: 'waiting',
      }
      change([...get().items.filter((one) => !here(one) || one.state !== 'failed'), item])
      return item.id
    },
    takeBack: (id) => {
      const item = get().items.find((one) => one.id === id)
      if (!item || !canTakeBack(item, Date.now())) return null
      takenBack.add(id)
      change(get().items.filter((one) => one !== item))
      return item
    },
    sendNow: (id) => alter(id, { state: 'waiting', due: Date.now() }),
    set: alter,
    fail: (id, refused) => {
      const tries = (get().items.find((item) => item.id === id)?.tries ?? 0) + 1
      const unanswered = refused === 'unreachable'
      const due = Date.now() + retryAfter(tries)
      alter(id, { state: 'failed', refused, unanswered, ...(unanswered && { tries, due }) })
    },
    drop: (id) => change(get().items.filter((item) => item.id !== id)),
    tick: () => set({ now: Date.now() }),
  }
})

/** Whether a person has thought again: who is on the way to the next instance stays here then. */
export function wasTakenBack(id: string): boolean {
  return takenBack.has(id)
}

/** Nobody said no to it: the answer may have been lost, or be one that a new try would change. */
export function mayHaveArrived({ refused }: Pick<Item, 'refused'>): boolean {
  return refused === undefined || refused === 'unreachable' || refused === 'broken'
}

/** Brings back what a page that was left, or a browser that ended, had still to send. */
export async function openOutbox(): Promise<void> {
  const found = (await read<Item[]>('items', kept).catch(() => undefined)) ?? []
  const known = new Set(outbox.getState().items.map((item) => item.id))
  const old = afterRestart(found, Date.now()).filter((item) => !known.has(item.id))
  if (old.length > 0) outbox.setState((state) => ({ items: [...old, ...state.items] }))
}

/** A person's decisions: another's stay where they are until that person is back. */
export function itemsOf(person: string): (state: Pick<OutboxState, 'items'>) => Item[] {
  return ({ items }) => items.filter((item) => item.person === person)
}

/** The keys of a project's instances that are decided here, and so not to be worked on next. */
export function decidedIn(project: string): string[] {
  const { items } = outbox.getState()
  return items.filter((item) => item.project === project).map((item) => item.key)
}

/** Those of a person to send now, marked as leaving. */
export function leaving(person: string): Item[] {
  const { items, set } = outbox.getState()
  const due = dueNow(items, Date.now()).filter((item) => item.person === person)
  for (const item of due) set(item.id, { state: 'sending' })
  return due
}
