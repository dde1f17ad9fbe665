import { Fragment } from 'react'

import type { CommandId } from './command-list.ts'
import { useCommandStore } from './commands.ts'
import { keysOf } from './key-choices.ts'
import { isSingle, keyLabels } from './keys.ts'

import classes from './frame.module.css'

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The keys that a command has now; none where they are switched off. */
export function useKeysOf(id: CommandId): string | undefined {
  const keys = useCommandStore(({ choices }) => keysOf(id, choices))
  const singleKeys = useCommandStore((store) => store.singleKeys)
  return keys !== undefined && (singleKeys || !isSingle(keys)) ? keys : undefined
}

/** A key the way this machine writes it, in words. */
export const sayKeys = (keys: string) => keyLabels(keys, mac).join(' ')

/** A key the way this machine writes it. */
export function KeyLabel({ keys, quiet }: { keys: string; quiet?: boolean }) {
  return (
    <span dir="ltr">
      {keyLabels(keys, mac).map((label, place) => (
        <Fragment key={`${label}${place}`}>
          {place > 0 && ' '}
          <kbd className={classes[quiet ? 'quietKey' : 'key']}>{label}</kbd>
        </Fragment>
      ))}
    </span>
  )
}

/** The key of a command on its button, as it is now. */
export function KeyOf({ command, quiet = false }: { command: CommandId; quiet?: boolean }) {
  const keys = useKeysOf(command)
  return keys === undefined ? null : <KeyLabel keys={keys} quiet={quiet} />
}
