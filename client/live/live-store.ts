import { create } from 'zustand'

/** Whether news come by themselves now. Where they do not, pages ask every minute. */
export const useLive = create<{ up: boolean }>(() => ({ up: false }))

/** How often to ask for what news tell of (ms): rarely while they come, for some things end without a word, like a lease. */
export function useAskEvery(): number {
  return useLive(({ up }) => (up ? 180_000 : 60_000))
}
