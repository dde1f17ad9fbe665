import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'

import { type Command, currentCommands, useCommandStore } from './commands.ts'
import { keysOf } from './key-choices.ts'
import { isKey, isSingle } from './keys.ts'

const patience = 1500
const writing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'

/** Runs commands by their keys. A key that something on the page has used already is not ours. */
export function useHotkeys(): void {
  useEffect(() => {
    const scope = new Scope()
    let first: { key: string; at: number } | null = null
    scope.listen('keydown', (event) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const { choices, sets, singleKeys } = useCommandStore.getState()
      const inText = event.target instanceof Element && event.target.closest(writing) !== null
      const inDialog = document.querySelector('[role=dialog]:not([aria-hidden=true])') !== null
      const all = currentCommands(sets).map((command) => ({
        command,
        keys: keysOf(command.id, choices) ?? '',
      }))
      const usable = all.filter(
        ({ keys }) => keys !== '' && !(isSingle(keys) && (inText || inDialog || !singleKeys)),
      )
      const started = first !== null && event.timeStamp - first.at < patience ? first.key : null
      first = null

      const pressed = usable
        .filter(({ keys }) =>
          started === null
            ? isKey(event, keys)
            : keys.startsWith(`${started} `) && isKey(event, keys.slice(started.length + 1)),
        )
        .map(({ command }) => command)
      const found = pressed.find(({ whyNot }) => !whyNot) ?? pressed[0]
      if (found) {
        event.preventDefault()
        if (found.whyNot) refuse(found)
        else found.run()
        return
      }
      const begun = usable.map(firstOfTwo).find((key) => key !== null && isKey(event, key))
      if (begun) first = { key: begun, at: event.timeStamp }
    })
    return () => scope.dispose()
  }, [])
}

/** Whoever pressed a key sees no button, so the reason comes to them. */
function refuse({ id, whyNot }: Command): void {
  notifications.show({ id, message: whyNot, autoClose: 5_000, withCloseButton: false })
}

function firstOfTwo({ keys }: { keys: string }): string | null {
  return keys.includes(' ') ? (keys.split(' ')[0] ?? null) : null
}
