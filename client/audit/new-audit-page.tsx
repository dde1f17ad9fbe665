import { Button, Skeleton, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { TurnButton } from '#client/charts/turn-button.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { planOf, type PlanSearch } from '#shared/audit/plan-search.ts'

import { BackToAudits } from './back-to-audits.tsx'
import { PlanEffect } from './plan-effect.tsx'
import { PlanForm } from './plan-form.tsx'
import { useAuditChange } from './use-audit-change.ts'

import classes from './audit.module.css'

/** A plan, what it does, and the draw. */
export function NewAuditPage() {
  const { t } = useTranslation('audit')
  useTitle(t('form.title'))
  const search = useSearch({ from: '/projects/$slug/audit/new' })
  const { slug } = useProject()
  const navigate = useNavigate()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const plan = planOf(search)
  const [asked] = useDebouncedValue(plan, 250, { leading: true })
  const { data, error } = useQuery(
    trpc.audit.preview.queryOptions(asked ? { project: slug, plan: asked } : skipToken, {
      placeholderData: keepPreviousData,
    }),
  )
  const set = (change: PlanSearch) => {
    // Whoever wants to say the numbers begins with those that stand there.
    const own = data?.strata.map(({ drawn, stratum }) => [stratum, drawn])
    const begun = change.allocation === 'own' && own ? { own: Object.fromEntries(own) } : {}
    void navigate({
      to: '/projects/$slug/audit/new',
      params: { slug },
      search: { ...search, ...begun, ...change },
      replace: true,
    })
  }
  const { show = 'chart' } = search
  return (
    <FiguresPage
      label={t('form.label')}
      title={t('form.title')}
      actions={
        <>
          <TurnButton show={show} turn={(to) => set({ show: to === 'chart' ? undefined : to })} />
          <BackToAudits />
        </>
      }
    >
      <div className={classes['plan']}>
        <section className={classes['planForm']} aria-label={t('form.label')}>
          <PlanForm search={search} set={set} />
        </section>
        <div className={classes['planEffect']}>
          {!plan && <Text c="var(--low)">{t('form.wrong')}</Text>}
          {error && <p role="alert">{refused(error)}</p>}
          {!data && !error && plan && <Skeleton height={320} />}
          {plan && data && (
            <>
              <PlanEffect plan={plan} preview={data} show={show} own={search.own} set={set} />
              {data.size > 0 && <Draw plan={plan} size={data.size} />}
            </>
          )}
        </div>
      </div>
    </FiguresPage>
  )
}

function Draw({ plan, size }: { plan: NonNullable<ReturnType<typeof planOf>>; size: number }) {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const navigate = useNavigate()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const changed = useAuditChange()
  const [seed, setSeed] = useState(() => crypto.randomUUID().slice(0, 8))
  const [id] = useState(() => crypto.randomUUID())
  const draw = useMutation(
    trpc.audit.draw.mutationOptions({
      onSuccess: async (made) => {
        await changed()
        await navigate({ to: '/projects/$slug/audit/$id', params: { slug, id: made.id } })
      },
    }),
  )
  const words = plan.kind === 'sequential' ? 'form.drawUpTo' : 'form.draw'
  return (
    <form
      className={classes['draw']}
      onSubmit={(event) => {
        event.preventDefault()
        draw.mutate({ project: slug, id, plan, seed })
      }}
    >
      <TextInput
        label={t('form.seed')}
        description={t('form.seedWhat')}
        value={seed}
        maxLength={100}
        onChange={(event) => setSeed(event.currentTarget.value)}
      />
      {draw.error && (
        <Text role="alert" c="var(--low)">
          {refused(draw.error)}
        </Text>
      )}
      <div className={classes['drawRow']}>
        <Button type="submit" disabled={seed.trim() === ''} loading={draw.isPending}>
          {t(words, { count: size })}
        </Button>
        <span className={classes['quiet']}>{t('form.fixed')}</span>
      </div>
    </form>
  )
}
