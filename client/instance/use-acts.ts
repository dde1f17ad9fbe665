import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { announce } from '#client/lib/announce.tsx'
import { useTRPC } from '#client/trpc.ts'

import { useRefreshInstance } from './refresh-instance.ts'
import { refusedWith, type RefusedCode } from './refused.ts'

export interface Acts {
  /** The name of what is under way. */
  busy: string | null
  /** What was refused last, and why. */
  refused: { act: string; code: RefusedCode } | null
  clear: () => void
  /** Does something on the server and brings the page up to date, also after a no. True when it was done. */
  run: (act: string, work: () => Promise<unknown>) => Promise<boolean>
}

/** Acts on one instance. */
export function useActs(at: { project: string; key: string }): Acts {
  'use memo'
  const { t } = useTranslation(['instance', 'refusal'])
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<Acts['refused']>(null)

  const refreshInstance = useRefreshInstance()

  const refresh = () => {
    void refreshInstance(at)
    void cache.invalidateQueries(trpc.work.pathFilter())
    void cache.invalidateQueries(trpc.gold.pathFilter())
  }

  const run = async (act: string, job: () => Promise<unknown>) => {
    setBusy(act)
    setRefused(null)
    try {
      await job()
      return true
    } catch (error) {
      const code = refusedWith(error)
      setRefused({ act, code })
      announce(`${t('instance:notice.refused')}: ${t(`refusal:${code}`)}`)
      // The project's rules may have changed since they were read.
      void cache.invalidateQueries(trpc.project.get.pathFilter())
      return false
    } finally {
      setBusy(null)
      refresh()
    }
  }
  return { busy, refused, clear: () => setRefused(null), run }
}
