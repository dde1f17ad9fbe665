import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { useTRPC, useTRPCClient } from '#client/trpc.ts'

import { LiveLine } from './live-line.ts'
import { useLive } from './live-store.ts'
import { useHeed } from './use-heed.ts'

/** Hears of news while a person is here. */
export function LiveKeeper({ person }: { person: string }) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const heed = useHeed()
  const heard = useRef(heed)
  useEffect(() => {
    heard.current = heed
  })
  useEffect(() => {
    const line = new LiveLine(person, client, {
      onTold: (told) => heard.current(told),
      onUp: (up) => useLive.setState({ up }),
      onEnd: () => void cache.invalidateQueries(trpc.session.me.queryFilter()),
    })
    return () => {
      line.end()
      useLive.setState({ up: false })
    }
  }, [cache, client, person, trpc])
  return null
}
