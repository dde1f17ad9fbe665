import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { refusalCode } from '#client/app/refusal-text.ts'
import { Scope } from '#client/lib/scope.ts'
import { useTRPC, useTRPCClient } from '#client/trpc.ts'

import type { DraftStore } from './draft-store.ts'
import { type Kept, Keeper, type NotKept } from './keeper.ts'
import { type DraftKey, forgetDraft, keepDraft, keepDraftAtOnce } from './kept-drafts.ts'
import { enterKeeper } from './open-keepers.ts'

interface Asked {
  /** This page may write: it holds the review, and no other tab does. */
  allowed: boolean
  /** The session ended; what waits goes on once the person is back. */
  away: boolean
}

/** Keeps the work of the page safe and says where it is. */
export function useKeepDraft(store: DraftStore, key: DraftKey, { allowed, away }: Asked): Kept {
  const client = useTRPCClient()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [kept, setKept] = useState<Kept>({ here: 'kept', there: 'kept', at: null })
  const latest = useRef<Keeper | null>(null)
  const { instance, person, project } = key

  useEffect(() => {
    if (!allowed) return
    const scope = new Scope()
    const name = { instance, person, project }
    const at = { project, key: instance, person }
    const why = (error: unknown): NotKept => {
      const code = refusalCode(error)
      if (code === 'not_signed_in') {
        void cache.invalidateQueries(trpc.session.me.pathFilter())
        return 'signed_out'
      }
      if (code !== 'newer_draft') return 'failed'
      void cache.invalidateQueries(trpc.instance.get.queryFilter({ project, key: instance }))
      return 'newer'
    }
    const keeper = new Keeper(
      store,
      {
        keepHere: (draft) => keepDraft(name, draft),
        keepHereAtOnce: (draft) => keepDraftAtOnce(name, draft),
        forgetHere: () => forgetDraft(name),
        saveThere: ({ base, checks, content, known, stamp }) =>
          client.revision.saveDraft.mutate({ ...at, base, checks, content, known, stamp }),
        dropThere: (known) => client.revision.dropDraft.mutate({ ...at, known }),
        why,
      },
      setKept,
    )
    latest.current = keeper
    scope.add(() => keeper.end())
    scope.add(enterKeeper(store, { keeper, key: name }))
    scope.add(
      store.subscribe((now, before) => {
        if (now.touched !== before.touched) keeper.touch()
      }),
    )
    scope.listen('pagehide', () => keeper.flushAtOnce())
    scope.listen('blur', () => void keeper.flush())
    scope.hear(document, { visibilitychange: () => void keeper.flush() })
    scope.listen('online', () => void keeper.flush())
    scope.listen('beforeunload', (event) => {
      if (keeper.wouldLose) event.preventDefault()
    })
    keeper.start()
    return () => scope.dispose()
  }, [allowed, cache, client, instance, person, project, store, trpc])

  useEffect(() => {
    if (!away) void latest.current?.flush()
  }, [away])

  return kept
}
