import { VisuallyHidden } from '@mantine/core'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const said = createStore(() => ({ text: '' }))

/** Says something to those who hear the page, also while one page gives way to the next. */
export function announce(text: string): void {
  said.setState({ text })
}

/** The one live region that outlives every page. */
export function Announcer() {
  const text = useStore(said, (state) => state.text)
  return <VisuallyHidden component="output">{text}</VisuallyHidden>
}
