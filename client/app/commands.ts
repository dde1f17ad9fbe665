import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { create } from 'zustand'

import { keepSetting, readSetting } from '#client/lib/settings.ts'
import { keepWord, wordOf } from '#client/lib/words.ts'
import { loadOwnKeys } from '#client/viewers/own-keys-store.ts'

import type { CommandId } from './command-list.ts'
import { type KeyChoices, readChoices } from './key-choices.ts'

/**
 * Something a person can do here: an entry of the list of commands, with what it does on this page. The palette, the
 * sheet of keys, the labels of buttons and the keys themselves are made from the list and from these.
 */
export interface Command {
  id: CommandId
  /** Only where the page says it more exactly than the list. */
  name?: string
  /** Left out: always. Where it is false the command is neither listed nor run. */
  when?: boolean
  /** A sentence: why it cannot be done now. It is listed with it, and not run. */
  whyNot?: string | null
  run: () => void
}

/** Something that cannot be done here now, and why, in a sentence. */
export interface Hindrance {
  id: CommandId
  why: string
}
/** Given the commands that are there. */
export type Hindrances = (there: ReadonlySet<CommandId>) => readonly Hindrance[]

interface CommandStore {
  hindrances: Hindrances | null
  sets: Readonly<Record<string, readonly Command[]>>
  singleKeys: boolean
  person: string
  choices: KeyChoices
}

const stored = 'countersign.single-keys'
const choicesOf = (person: string) => `countersign.keys.${person}`

export const useCommandStore = create<CommandStore>(() => ({
  hindrances: null,
  sets: {},
  singleKeys: wordOf(stored) !== 'off',
  person: '',
  choices: {},
}))

/** Single letters as keys help most people and disturb those who speak to their machine: they can be switched off. */
export function switchSingleKeys(singleKeys: boolean): void {
  keepWord(stored, singleKeys ? 'on' : 'off')
  useCommandStore.setState({ singleKeys })
}

/** From now on the keys are those that this person chose in this browser. */
export function useKeysOfPerson(person: string): void {
  useEffect(() => {
    const choices = readChoices(readSetting(choicesOf(person)))
    useCommandStore.setState({ person, choices })
    loadOwnKeys(person)
  }, [person])
}

export function chooseKeys(choices: KeyChoices): void {
  const { person } = useCommandStore.getState()
  keepSetting(choicesOf(person), choices)
  useCommandStore.setState({ choices })
}

/** The commands that are here now, the page's before the frame's. */
export function currentCommands(sets: CommandStore['sets']): Command[] {
  return Object.values(sets)
    .toReversed()
    .flat()
    .filter((command) => command.when !== false)
}

/** Adds a page's commands while the page is there, before anybody sees it: a key may be pressed as soon as it is seen. */
export function useCommands(commands: readonly Command[]): void {
  const id = useId()
  useLayoutEffect(() => {
    useCommandStore.setState(({ sets }) => ({ sets: { ...sets, [id]: commands } }))
  }, [commands, id])
  useLayoutEffect(() => () => forget(id), [id])
}

/** While a page is there, the palette also says what cannot be done on it; it is asked when somebody looks. */
export function useHindrances(tell: Hindrances): void {
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    const hindrances: Hindrances = (there) => latest.current(there)
    useCommandStore.setState({ hindrances })
    return () => {
      if (useCommandStore.getState().hindrances === hindrances)
        useCommandStore.setState({ hindrances: null })
    }
  }, [])
}

function forget(id: string): void {
  useCommandStore.setState(({ sets }) => ({
    sets: Object.fromEntries(Object.entries(sets).filter(([other]) => other !== id)),
  }))
}
