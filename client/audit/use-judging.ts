import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { announce } from '#client/lib/announce.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { AuditDesk } from '#shared/audit/audit-view.ts'
import type { AuditVerdict } from '#shared/audit/verdict.ts'

import { useAuditChange } from './use-audit-change.ts'

/** What the auditor can do with what lies on the desk; one thing at a time, so that no key judges what is not shown yet. */
export function useJudging({ audit, task }: AuditDesk, isFresh: boolean) {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const trpc = useTRPC()
  const changed = useAuditChange()
  const [choosing, choose] = useState(false)
  const at = { project: slug, audit: audit.id }
  const answer = useMutation(
    trpc.audit.answer.mutationOptions({
      onSuccess: async ({ ended }, { place }) => {
        announce(ended ? t('desk.ended') : t('desk.saved', { place, size: audit.size }))
        await changed()
      },
      onError: changed,
    }),
  )
  const takeBack = useMutation(
    trpc.audit.takeBack.mutationOptions({
      onSuccess: async () => {
        announce(t('desk.takenBack'))
        await changed()
      },
      onError: changed,
    }),
  )
  const finish = useMutation(trpc.audit.finish.mutationOptions({ onSuccess: changed }))
  const judge = (verdict: AuditVerdict, reasons: string[] = [], note = '') => {
    if (!task) return
    choose(false)
    const requestKey = crypto.randomUUID()
    answer.mutate({ ...at, place: task.place, verdict, reasons, note, requestKey })
  }
  return {
    busy: !isFresh || [answer, takeBack, finish].some(({ isPending }) => isPending),
    error: [answer, takeBack, finish].find((one) => one.error)?.error ?? null,
    choosing,
    choose,
    judge,
    takeBack: () => takeBack.mutate({ ...at, place: task ? task.place - 1 : audit.size }),
    finish: () => finish.mutate(at),
  }
}
