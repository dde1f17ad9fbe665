import type { ComponentProps, KeyboardEvent } from 'react'

import { firstPressed } from './own-keys-store.ts'

/** What each key does, by `KeyboardEvent.key`. */
export type Keys = Record<string, (event: { shiftKey: boolean }) => void>

/** A picture that takes keys of its own: one stop for the keyboard, with a name that says what the keys do. */
export function KeyBox({
  label,
  keys,
  ...rest
}: Omit<ComponentProps<'div'>, 'onKeyDown'> & { label: string; keys: Keys }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- the role application is for exactly this
    <div {...rest} role="application" aria-label={label} tabIndex={0} onKeyDown={pressOf(keys)} />
  )
}

/** A key that is known acts and is not seen by the page; one with Ctrl, Alt or Meta is left to the browser. */
export function pressOf(keys: Keys): (event: KeyboardEvent) => void {
  return (event) => {
    const act = keys[firstPressed(event)]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    act(event)
  }
}
