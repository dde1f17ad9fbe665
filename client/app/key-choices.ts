import { type CommandId, commandIds, commandList, type Scope } from './command-list.ts'
import type { Press } from './keys.ts'

/** The keys a person chose instead of the first ones; an empty text is no key. */
export type KeyChoices = Readonly<Partial<Record<CommandId, string>>>

export function keysOf(id: CommandId, choices: KeyChoices): string | undefined {
  const { fixed, keys } = commandList[id]
  const chosen = fixed ? undefined : choices[id]
  return chosen === undefined ? keys : chosen === '' ? undefined : chosen
}

/** Reads what was kept; what is no choice of today's list is left out. */
export function readChoices(kept: unknown): KeyChoices {
  if (typeof kept !== 'object' || kept === null) return {}
  const known = Object.entries(kept).filter(
    ([id, keys]) => commandIds.some((one) => one === id) && typeof keys === 'string',
  )
  return Object.fromEntries(known)
}

/** The commands that would not be reached, or not alone, if `id` had these keys. */
export function conflictsOf(id: CommandId, keys: string, choices: KeyChoices): CommandId[] {
  return commandIds.filter((other) => {
    const theirs = keysOf(other, choices)
    if (other === id || theirs === undefined || !meet(id, other)) return false
    return theirs === keys || theirs.startsWith(`${keys} `) || keys.startsWith(`${theirs} `)
  })
}

const everywhere = (scope: Scope) => scope === 'go' || scope === 'everywhere'
const page = (scope: Scope) => (scope === 'tag' ? 'instance' : scope)

/** Whether two commands can both be there: what holds everywhere meets all, a page only itself. */
function meet(a: CommandId, b: CommandId): boolean {
  const [one, two] = [commandList[a], commandList[b]]
  if (one.insteadOf === b || two.insteadOf === a) return false
  return everywhere(one.scope) || everywhere(two.scope) || page(one.scope) === page(two.scope)
}

const named = /^(F\d+|Enter|Home|End|PageUp|PageDown|Insert|Arrow(Left|Right|Up|Down))$/

/** A press as a command writes it, or null while only Shift and its like are down. */
export function written(press: Press): string | null {
  const { altKey, code, ctrlKey, key, metaKey, shiftKey } = press
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  const sign = key.length === 1 && !letter && !digit && key !== ' '
  const last = letter ?? digit ?? (sign || named.test(key) ? key : null)
  if (last === null) return null
  const held = [
    ctrlKey || metaKey ? 'mod+' : '',
    altKey ? 'alt+' : '',
    shiftKey && !sign ? 'shift+' : '',
  ]
  return held.join('') + last
}

const browsers =
  /^mod\+(shift\+)?([ntwq]|Tab)$|^mod\+([lrdhjop0-9+-]|F4)$|^alt\+(F4|Arrow(Left|Right)|d)$|^(F1|F3|F5|F6|F7|F11|F12)$|^mod\+shift\+[ijcr]$/
const texts = /^mod\+[acvxyzf]$|^mod\+shift\+[zv]$/
const controls = /^(shift\+)?(Enter|Home|End|PageUp|PageDown|Arrow(Left|Right|Up|Down))$/

/** Why a key cannot be given to any command: it belongs to the browser, to texts, or to the controls of a page. */
export function reservedFor(keys: string): 'browser' | 'texts' | 'controls' | null {
  if (browsers.test(keys)) return 'browser'
  if (texts.test(keys)) return 'texts'
  return controls.test(keys) ? 'controls' : null
}
