import { createContext, use, useMemo } from 'react'

/** What a viewer remembers while it is not mounted: the time, the page, the zoom, the camera. */
export interface Kept<S extends object> {
  /** What was kept last, over the initial state. */
  read: () => S
  /** Keeps part of the state anew; nothing is drawn for it. */
  keep: (part: Partial<S>) => void
}

const most = 400
const states = new Map<string, object>()

/** Whose viewers these are, so that a file that two instances share is remembered for each. */
export const KeptOwner = createContext('')
/** The viewer that asks. */
export const KeptPlace = createContext('')

/** The state of the viewer around this component, which survives its being unmounted until the page is left. */
export function useKept<S extends object>(initial: S): Kept<S> {
  const key = `${use(KeptOwner)} ${use(KeptPlace)}`
  return useMemo(
    () => ({
      read: () => ({ ...initial, ...(states.get(key) as Partial<S> | undefined) }),
      keep: (part) => {
        const kept = { ...states.get(key), ...part }
        states.delete(key)
        states.set(key, kept)
        const oldest = states.keys().next().value
        if (states.size > most && oldest !== undefined) states.delete(oldest)
      },
    }),
    // The initial state is read once, like that of useState.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
    [key],
  )
}
