import { useMemo } from 'react'

import { useDiscussionStore } from '#client/discussion/discussion-store.ts'

/** What happens to a thread when a person points at its spot (`over`, and null when they leave it) or opens it. */
export function useShowThread(): {
  over: (thread: string | null) => void
  open: (thread: string) => void
} {
  const store = useDiscussionStore()
  return useMemo(
    () => ({
      over: (thread) => store.getState().set({ active: thread }),
      open: (thread) => store.getState().want(thread),
    }),
    [store],
  )
}
