import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { Verified } from '#shared/view/log-view.ts'

import { verifyStream } from './verify-stream.ts'

export type VerifyState =
  | { at: 'rest' | 'failed' }
  | { at: 'going'; so: Verified | null }
  | { at: 'done'; so: Verified }

/** A look at every chain: it goes on until it is over, stopped, or the page is left. */
export function useVerify() {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const { slug } = useProject()
  const [state, setState] = useState<VerifyState>({ at: 'rest' })
  const going = useRef<AbortController | null>(null)
  useEffect(() => () => going.current?.abort(), [])

  const begin = async () => {
    const work = new AbortController()
    going.current = work
    setState({ at: 'going', so: null })
    try {
      let last: Verified | null = null
      for await (const so of verifyStream(slug, work.signal)) {
        last = so
        setState({ at: 'going', so })
      }
      setState(last ? { at: 'done', so: last } : { at: 'failed' })
      for (const path of [trpc.log.lastVerified, trpc.log.newer])
        void cache.invalidateQueries(path.pathFilter())
    } catch {
      setState({ at: work.signal.aborted ? 'rest' : 'failed' })
    }
  }
  return { state, begin, stop: () => going.current?.abort() }
}
