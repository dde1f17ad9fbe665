import { VisuallyHidden } from '@mantine/core'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

import { useShown } from './shown.ts'

const said = createStore(() => ({ text: '', turn: 0 }))

/** Says something to those who hear the page, also while one page gives way to the next; the same words twice are two. */
export function announce(text: string): void {
  said.setState(({ turn }) => ({ text, turn: turn + 1 }))
}

/** Says a text of a part of the page once it is there, and again when it changes; a part that is not shown is silent. */
export function useSaid(text: string): void {
  const shown = useShown()
  useEffect(() => {
    if (shown && text !== '') announce(text)
  }, [shown, text])
}

/** The one live region, which outlives every page. */
export function Announcer() {
  const { text, turn } = useStore(said)
  return (
    <VisuallyHidden component="output" data-announcer>
      <span key={turn}>{text}</span>
    </VisuallyHidden>
  )
}
