import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'
import type { StagesAt } from '#shared/progress/burn-up.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { BurnUp } from '#shared/view/progress-view.ts'

import { BurnUpChart } from './burn-up-chart.tsx'
import { Counted } from './counted.tsx'
import { ForecastSay } from './forecast-say.tsx'
import { useDay } from './use-day.ts'

interface BurnUpFigureProps {
  burnUp: BurnUp
  show: Show
  search: InstanceFilter
  /** Whether the last day shown is today, so that its numbers can be opened. */
  isNow: boolean
}

/** How many instances stood at each stage at the end of each day, and when all are decided. */
export function BurnUpFigure({ burnUp, show, search, isNow }: BurnUpFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const say = useDay()
  const rows = burnUp.ends.toReversed()
  const now = isNow ? burnUp.ends.at(-1)?.day : undefined
  return (
    <Figure
      title={t('burnUp.title')}
      say={
        <>
          {t(`burnUp.say.${burnUp.step}`)} <ForecastSay forecast={burnUp.forecast} />
        </>
      }
      columns={columnsOf(t, { say, search, now })}
      rows={rows}
      keyOf={({ day }) => day}
      file="burn-up"
      show={show}
      chart={<BurnUpChart burnUp={burnUp} />}
      long
      empty={t('burnUp.empty')}
    />
  )
}

interface Told {
  say: (day: string) => string
  search: InstanceFilter
  now: string | undefined
}

function columnsOf(
  t: TFunction<['figures', 'common']>,
  { say, search, now }: Told,
): Column<StagesAt>[] {
  const ofStage = (stage: Stage): Column<StagesAt> => ({
    name: stage,
    head: t(`common:stage.${stage}`),
    number: true,
    cell: (end) =>
      end.day === now ? (
        <Counted count={end[stage]} search={{ ...search, stage }} />
      ) : (
        end[stage].toLocaleString()
      ),
    raw: (end) => end[stage],
  })
  return [
    { name: 'day', head: t('burnUp.day'), cell: ({ day }) => say(day), raw: ({ day }) => day },
    ...stages.map(ofStage),
    {
      name: 'all',
      head: t('all'),
      number: true,
      cell: (end) => totalOf(end).toLocaleString(),
      raw: totalOf,
    },
  ]
}

function totalOf(end: StagesAt): number {
  return stages.reduce((sum, stage) => sum + end[stage], 0)
}
