import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { useTitle } from '#client/app/use-title.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { FiguresPage } from '#client/charts/figures-page.tsx'
import { FigureSlot } from '#client/progress/figure-slot.tsx'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import { useTRPC } from '#client/trpc.ts'
import type { AuditRow } from '#shared/audit/audit-view.ts'

import { useSayPlan } from './use-say-plan.ts'

import classes from './audit.module.css'

/** Every audit of the project, and what an audit is for. */
export function AuditsPage() {
  const { t } = useTranslation('audit')
  useTitle(t('title'))
  const { slug } = useProject()
  const trpc = useTRPC()
  const query = useQuery(trpc.audit.list.queryOptions({ project: slug }))
  return (
    <FiguresPage
      label={t('title')}
      title={t('title')}
      actions={
        <Button
          size="compact-md"
          renderRoot={(props) => (
            <Link to="/projects/$slug/audit/new" params={{ slug }} {...props} />
          )}
        >
          {t('draw')}
        </Button>
      }
    >
      <p className={classes['lead']}>{t('lead')}</p>
      <FigureSlot query={query} height={240}>
        {(rows) => (rows.length === 0 ? <Nothing /> : <Audits rows={rows} />)}
      </FigureSlot>
    </FiguresPage>
  )
}

const questions = ['precision', 'two_point', 'zero', 'sequential'] as const

function Nothing() {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  return (
    <section className={classes['empty']}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.what')}</p>
      <dl className={classes['kinds']}>
        {questions.map((kind) => (
          <div key={kind}>
            <dt>
              <Link to="/projects/$slug/audit/new" params={{ slug }} search={{ kind }}>
                {t(`kind.${kind}`)}
              </Link>
            </dt>
            <dd>{t(`empty.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const drawnAt = ({ at }: AuditRow) => <Ago at={at} />

function Audits({ rows }: { rows: readonly AuditRow[] }) {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const say = useSay()
  const sayPlan = useSayPlan()
  const sayState = useSayState()
  const planned = (row: AuditRow) => (
    <Link to="/projects/$slug/audit/$id" params={{ slug, id: row.id }}>
      {t(`kind.${row.plan.kind}`)}
      <span className={classes['sub']}>{sayPlan.plan(row)}</span>
    </Link>
  )
  const columns: Column<AuditRow>[] = [
    {
      name: 'plan',
      head: t('list.plan'),
      cell: planned,
      raw: (row) => JSON.stringify(row.plan),
    },
    {
      name: 'result',
      head: t('list.state'),
      cell: sayState,
      raw: (row) => row.result?.decision ?? row.outcome ?? 'open',
    },
    {
      name: 'auditor',
      head: t('list.auditor'),
      cell: ({ auditor }) => auditor,
      raw: ({ auditor }) => auditor,
      wide: true,
    },
    {
      name: 'drawn',
      head: t('list.at'),
      cell: drawnAt,
      raw: ({ at }) => at,
      wide: true,
    },
    {
      name: 'sample',
      head: t('list.sample'),
      cell: ({ population, result, size }) =>
        t('list.ofPopulation', {
          size: say.count(result?.answered ?? size),
          population: say.count(population),
        }),
      raw: ({ size }) => size,
      number: true,
    },
    {
      name: 'defective',
      head: t('list.defective'),
      cell: ({ result }) => (result ? say.share(result.estimate) : '–'),
      raw: ({ result }) => result?.defective ?? null,
      number: true,
    },
  ]
  return (
    <Figure
      title={t('list.title')}
      say={t('list.say')}
      columns={columns}
      counts={[
        { name: 'judged', raw: ({ result }) => result?.answered ?? null },
        { name: 'population', raw: ({ population }) => population },
        { name: 'seed', raw: ({ seed }) => seed },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      file="audits"
      show="table"
      empty={t('empty.title')}
    />
  )
}

function useSayState() {
  const { t } = useTranslation('audit')
  return ({ answered, mine, outcome, result }: AuditRow) => {
    if (outcome === null)
      return mine ? t('state.openMine', { count: answered ?? 0 }) : t('state.open')
    return t(`state.${outcome === 'finished' ? (result?.decision ?? 'estimate') : outcome}`)
  }
}
