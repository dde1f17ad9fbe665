import { useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { ShowingContext, whenShown } from '#client/lib/shown.ts'
import { useTRPC } from '#client/trpc.ts'

import { type DraftStore, workOf } from './draft-store.ts'
import { type DraftKey, keptDraft } from './kept-drafts.ts'
import { yieldKeeper } from './open-keepers.ts'
import { TabClaim, type TabRole } from './tab-claim.ts'

/** A reading tab follows the writing one with at most this many milliseconds between two looks. */
const showAfter = 250

export interface Tab {
  role: TabRole
  takeOver: () => void
}

/** Whether this tab writes, where several show the instance; a reading one shows what the writing one has. */
export function useTab(store: DraftStore, key: DraftKey, wanted: boolean): Tab {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const showing = use(ShowingContext)
  const [role, setRole] = useState<TabRole>('asking')
  const claim = useRef<TabClaim | null>(null)
  const { instance, person, project } = key

  useEffect(() => {
    if (!wanted) return
    const scope = new Scope()
    const own = { instance, person, project }
    let reading = false
    let heard = false
    let soon: Scope | null = null
    const follow = async (next: TabRole) => {
      const after = reading
      reading = next === 'reader'
      // The other tab went without a word: what it kept is newer than what was read when this one opened.
      if (next === 'writer' && after && !heard) {
        const kept = await keptDraft(own)
        if (kept) store.getState().mirror(kept)
      }
      heard = false
      if (!scope.ended) setRole(next)
    }
    // A desk that is only prepared claims nothing: the instance may be open elsewhere.
    whenShown(showing, scope, () => {
      const tab = new TabClaim(`countersign/${person}/${project}/${instance}`, {
        onRole: (next) => void follow(next),
        onWork: (work) => {
          heard = true
          store.getState().mirror(work)
          if (work.base > store.getState().head.number)
            void cache.invalidateQueries(trpc.instance.get.queryFilter({ project, key: instance }))
        },
        work: () => workOf(store.getState()),
        keep: () => yieldKeeper(store),
      })
      claim.current = tab
      scope.add(() => tab.end())
      const show = () => {
        soon?.dispose()
        soon = null
        tab.show()
      }
      scope.add(
        store.subscribe((now, before) => {
          const moved = now.touched !== before.touched || now.base !== before.base
          if (!moved || soon) return
          soon = new Scope()
          soon.timeout(show, showAfter)
        }),
      )
      scope.add(() => soon?.dispose())
      scope.listen('pagehide', show)
    })
    return () => {
      scope.dispose()
      setRole('asking')
    }
  }, [cache, instance, person, project, showing, store, trpc, wanted])

  return { role, takeOver: () => void claim.current?.takeOver() }
}
