import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTRPC, useTRPCClient } from '#client/trpc.ts'

import { useDiscussionStore } from './discussion-store.ts'
import { emptyRemark } from './remark.ts'

/** Everything that can be said and done in the discussion of one instance. What fails keeps its words and says why. */
export function useTalk(at: { project: string; key: string }) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const store = useDiscussionStore()
  const refused = useRefusalText()
  const [busy, setBusy] = useState<string | null>(null)
  const [failed, setFailed] = useState<{ what: string; why: string } | null>(null)
  const { key, project } = at
  // The same words sent again after a lost answer are one remark.
  const requests = useRef(new Map<string, string>())
  const requestKey = (words: string) => {
    const known = requests.current.get(words) ?? crypto.randomUUID()
    requests.current.set(words, known)
    return known
  }

  const run = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(what)
    setFailed(null)
    try {
      await work()
      await cache.invalidateQueries(trpc.instance.pathFilter())
      return true
    } catch (error) {
      setFailed({ what, why: refused(error) })
      return false
    } finally {
      setBusy(null)
    }
  }

  return {
    busy,
    failed,
    comment: async (mentions: string[]) => {
      const { remark } = store.getState()
      const { words, ...said } = remark
      void words
      const input = { project, key, ...said, mentions }
      const sent = await run('comment', () =>
        client.discussion.comment.mutate({
          ...input,
          requestKey: requestKey(JSON.stringify(input)),
        }),
      )
      if (sent && store.getState().remark === remark) store.getState().write(emptyRemark)
      if (sent) requests.current.clear()
      return sent
    },
    reply: async (thread: string, mentions: string[]) => {
      const text = store.getState().replies[thread] ?? ''
      const input = { project, key, thread, text, mentions }
      const sent = await run(thread, () =>
        client.discussion.reply.mutate({ ...input, requestKey: requestKey(JSON.stringify(input)) }),
      )
      if (sent && store.getState().replies[thread] === text) store.getState().answer(thread, '')
      if (sent) requests.current.clear()
      return sent
    },
    resolve: (thread: string) =>
      run(thread, () => client.discussion.resolve.mutate({ project, key, thread })),
    reopen: (thread: string) =>
      run(thread, () => client.discussion.reopen.mutate({ project, key, thread })),
    carryOver: (thread: string) =>
      run(thread, () => client.discussion.carryOver.mutate({ project, key, thread })),
    read: async (comments: string[]) => {
      await client.discussion.read.mutate({ project, key, comments }).catch(() => undefined)
      await cache.invalidateQueries(trpc.work.turn.pathFilter())
    },
  }
}

export type Talk = ReturnType<typeof useTalk>
