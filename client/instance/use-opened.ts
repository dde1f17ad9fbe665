import { startTransition, useEffect, useState } from 'react'

import { createDraftStore, type DraftStore } from '#client/revision/draft-store.ts'
import { type DraftKey, keptDraft } from '#client/revision/kept-drafts.ts'
import { openDraft } from '#client/revision/open-draft.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

export function headOf(view: InstanceView) {
  return { number: view.head.number, content: view.content, checks: view.checks }
}

interface Opened {
  store: DraftStore
  /** Whether it was opened to be written in; what is written into one that was not is lost when the other comes. */
  editable: boolean
}

/**
 * The draft that the page starts from; null until the browser's own store answered. Who may not edit starts from the
 * saved revision, and an older draft stays where it is.
 */
export function useOpened(view: InstanceView, key: DraftKey, editable: boolean): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null)
  const { instance, person, project } = key
  useEffect(() => {
    let gone = false
    const open = async () => {
      const local = editable ? await keptDraft({ instance, person, project }) : null
      if (gone) return
      const head = headOf(view)
      const server = editable ? view.draft : null
      const store = createDraftStore(openDraft({ head, local, server }), head)
      startTransition(() => setOpened({ store, editable }))
    }
    void open()
    return () => {
      gone = true
    }
    // Later versions of the view reach the store through `meet`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [instance, person, project, editable])
  const server = editable ? view.draft : null
  const store = opened?.store
  useEffect(() => store?.getState().meetDraft(server), [server, store])
  return opened
}
