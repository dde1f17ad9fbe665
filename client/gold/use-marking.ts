import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { announce } from '#client/lib/announce.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPCClient } from '#client/trpc.ts'
import type { Known } from '#shared/gold/gold-view.ts'

import { useGoldChange } from './use-gold-change.ts'

export interface Marking {
  busy: boolean
  error: string | null
  /** What was done last, and how to undo it. */
  last: { said: string; undo: () => void } | null
  /** Makes it a template, in the place of what it was `before`. True when it was done. */
  mark: (key: string, known: { known: Known; before: Known | null }) => Promise<boolean>
  /** Takes it out; `before` is what it was. */
  unmark: (key: string, before: Known) => Promise<boolean>
}

/** Makes templates and takes them out again, each with a way back. */
export function useMarking(): Marking {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const client = useTRPCClient()
  const refused = useRefusalText()
  const changed = useGoldChange()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [last, setLast] = useState<Marking['last']>(null)

  const run = async (work: () => Promise<unknown>, done: NonNullable<Marking['last']>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
      announce(done.said)
      setLast(done)
      await changed()
      return true
    } catch (why) {
      setError(refused(why))
      return false
    } finally {
      setBusy(false)
    }
  }
  const at = (key: string) => ({ project: slug, key, requestKey: crypto.randomUUID() })
  const mark: Marking['mark'] = (key, { before, known }) => {
    const { kind, reason, seeded, verdict } = known
    const undo = () =>
      void (before ? mark(key, { known: before, before: known }) : unmark(key, known))
    return run(() => client.gold.mark.mutate({ ...at(key), verdict, seeded, kind, reason }), {
      said: t('templates.marked'),
      undo,
    })
  }
  const unmark: Marking['unmark'] = (key, before) =>
    run(() => client.gold.unmark.mutate(at(key)), {
      said: t('templates.gone'),
      undo: () => void mark(key, { known: before, before: null }),
    })
  return { busy, error, last, mark, unmark }
}
