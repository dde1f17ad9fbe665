import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { Ago } from '#client/revision/ago.tsx'
import { ageBins, daysOfBin } from '#shared/progress/age.ts'
import { writeDays } from '#shared/view/days.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Queues, StageQueue } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'
import { ToInstances } from './to-instances.tsx'

import classes from './figures.module.css'

interface QueueFigureProps {
  queues: Queues
  show: Show
  search: InstanceFilter
}

/** How long what is not decided has stood at its stage. */
export function QueueFigure({ queues, show, search }: QueueFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const { stages } = queues
  const most = Math.max(1, ...stages.flatMap(({ bins }) => bins))
  return (
    <Figure
      title={t('queues.title')}
      say={
        <>
          {t('queues.say')}
          {stages.map((queue) => (
            <span key={queue.stage} className={classes['line']}>
              <QueueSay queue={queue} search={search} />
            </span>
          ))}
        </>
      }
      columns={columnsOf(t, { queues, search, most: show === 'chart' ? most : undefined })}
      rows={stages.length > 0 ? ageBins.map((_, bin) => bin) : []}
      keyOf={String}
      file="queue-age"
      show={show}
      empty={t('queues.empty')}
    />
  )
}

function QueueSay({ queue, search }: { queue: StageQueue; search: InstanceFilter }) {
  const { stage, count, middle, oldest } = queue
  const { t } = useTranslation(['figures', 'common'])
  return (
    <>
      <b>{t(`common:stage.${stage}`)}</b>{' '}
      <ToInstances search={{ ...search, stage }}>{t('queues.count', { count })}</ToInstances> ·{' '}
      {t('queues.middle')} <Ago at={middle} /> · {t('queues.oldest')} <Ago at={oldest} />
    </>
  )
}

interface Told {
  queues: Queues
  search: InstanceFilter
  most: number | undefined
}

function columnsOf(
  t: TFunction<['figures', 'common']>,
  { queues, search, most }: Told,
): Column<number>[] {
  const ofStage = ({ stage, bins }: StageQueue): Column<number> => ({
    name: stage,
    head: t(`common:stage.${stage}`),
    number: most === undefined,
    cell: (bin) => (
      <Counted
        count={bins[bin] ?? 0}
        most={most}
        search={{ ...search, stage, since: writeDays(daysOfBin(bin, queues.today)) }}
      />
    ),
    raw: (bin) => bins[bin] ?? 0,
  })
  return [
    {
      name: 'days',
      head: t('queues.days'),
      cell: (bin) => <span className={classes['name']}>{nameOf(t, bin)}</span>,
      raw: (bin) => [ageBins[bin], lastOf(bin)].join('-'),
    },
    ...queues.stages.map(ofStage),
  ]
}

function lastOf(bin: number): number | '' {
  const next = ageBins[bin + 1]
  return next === undefined ? '' : next - 1
}

function nameOf(t: TFunction<['figures', 'common']>, bin: number): string {
  const [from, to] = [ageBins[bin] ?? 0, lastOf(bin)]
  if (bin === 0) return t('queues.today')
  if (to === '') return t('queues.more', { from })
  return from === to ? t('queues.day', { count: from }) : t('queues.between', { from, to })
}
