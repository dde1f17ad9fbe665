import { Button, Group, Text, Textarea } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import { Notice } from '#client/lib/notice.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC, useTRPCClient } from '#client/trpc.ts'
import type { AssignTo, BulkAct, BulkKind, BulkWhich, PlanChange } from '#shared/bulk/bulk.ts'

import { AssignFields } from './assign-fields.tsx'
import { Effect } from './effect.tsx'
import { PlanFields } from './plan-fields.tsx'

interface BulkDialogProps {
  kind: BulkKind
  which: BulkWhich
  onClose: () => void
}

/** Asks what an act on many needs to know, says what it would do, and begins it. */
export function BulkDialog({ kind, which, onClose }: BulkDialogProps) {
  const { t } = useTranslation('bulk')
  const refused = useRefusalText()
  const [to, setTo] = useState<AssignTo>([])
  const [reason, setReason] = useState('')
  const [plan, setPlan] = useState<PlanChange>({ priority: 'kept', due: 'kept' })
  const { policy, roles } = useProject()
  const [second, setSecond] = useState('filter' in which && which.filter.double !== undefined)
  const act = actOf(kind, { to, reason, plan, second })
  const complete = act !== null && (act.kind !== 'reopen' || reason.trim() !== '')
  const preview = usePreview(act && { act, which })
  const { begin, error, beginning } = useBegin()
  const seen = act ? preview.data : undefined
  const count = (seen?.done ?? 0) + (seen?.open ?? 0)
  return (
    <Dialog opened onClose={onClose} size="lg" title={t(`dialog.${kind}`)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (act && complete && seen && count > 0) begin({ act, which, seen: seen.total })
        }}
      >
        {kind === 'assign' && (
          <AssignFields
            to={to}
            onChange={setTo}
            second={policy.double.percent > 0 && !roles.includes('reviewer') ? second : null}
            onSecond={setSecond}
          />
        )}
        {kind === 'plan' && <PlanFields plan={plan} onChange={setPlan} />}
        {kind === 'reopen' && (
          <>
            <Text mb={12}>{t('reopen.what')}</Text>
            <Textarea
              {...firstFocus}
              label={t('reopen.why')}
              autosize
              minRows={2}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        {kind === 'revalidate' && <Text>{t('revalidate.what')}</Text>}
        {act ? (
          <Effect act={act} preview={preview.data} busy={preview.isFetching} />
        ) : (
          <Text c="var(--text-quiet)" mt={16}>
            {t(kind === 'plan' ? 'plan.first' : 'assign.first')}
          </Text>
        )}
        {[preview.error, error].map(
          (problem, i) =>
            problem && (
              <Notice key={i} tone="error" role="alert" mt={12}>
                {refused(problem)}
              </Notice>
            ),
        )}
        <Group justify="end" mt={16} gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button
            type="submit"
            {...(kind === 'revalidate' && firstFocus)}
            disabled={!complete || count === 0}
            loading={beginning}
          >
            {t(`dialog.begin.${kind}`, { count })}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}

/** Null while something is missing without which nothing can be said of the effect. */
function actOf(
  kind: BulkKind,
  given: { to: AssignTo; reason: string; plan: PlanChange; second: boolean },
): BulkAct | null {
  switch (kind) {
    case 'assign':
      return given.to.length > 0
        ? { kind, to: given.to, ...(given.second && { second: true }) }
        : null
    case 'plan': {
      const { plan } = given
      return plan.priority === 'kept' && plan.due === 'kept' ? null : { kind, plan }
    }
    case 'reopen':
      return { kind, reason: given.reason }
    case 'revalidate':
      return { kind }
  }
}

function usePreview(asked: { act: BulkAct; which: BulkWhich } | null) {
  const client = useTRPCClient()
  const { slug } = useProject()
  // What is typed as a reason changes nothing of the effect.
  const known =
    asked?.act.kind === 'reopen' ? { ...asked, act: { ...asked.act, reason: '' } } : asked
  return useQuery({
    queryKey: ['bulk-preview', slug, known],
    queryFn: () => (known ? client.bulk.preview.mutate({ project: slug, ...known }) : null),
    enabled: known !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  })
}

/** The same press makes one job, however often it comes; then its progress is shown. */
function useBegin() {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const { slug } = useProject()
  const [id] = useState(() => crypto.randomUUID())
  const start = useMutation(
    trpc.bulk.start.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.bulk.pathFilter())
        await navigate({ to: '/projects/$slug/jobs', params: { slug }, search: { job: id } })
      },
      onError: () => cache.invalidateQueries({ queryKey: ['bulk-preview'] }),
    }),
  )
  return {
    begin: (asked: { act: BulkAct; which: BulkWhich; seen: number }) =>
      start.mutate({ project: slug, id, ...asked }),
    error: start.error,
    beginning: start.isPending,
  }
}
