import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { useUtcDay } from '#client/lib/use-utc-day.ts'
import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'
import type { StagesAt } from '#shared/progress/burn-up.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { BurnUp } from '#shared/view/progress-view.ts'
import { writeStood } from '#shared/view/stood.ts'

import { BurnUpChart, type EndFilter } from './burn-up-chart.tsx'
import { Counted } from './counted.tsx'
import { ForecastSay } from './forecast-say.tsx'

interface BurnUpFigureProps {
  burnUp: BurnUp
  show: Show
  search: InstanceFilter
  /** Whether the last day shown is today. */
  isNow: boolean
}

/** How many instances stood at each stage at the end of each day, and when all are decided. */
export function BurnUpFigure({ burnUp, show, search, isNow }: BurnUpFigureProps) {
  const { t } = useTranslation(['figures', 'common'])
  const say = useUtcDay()
  const rows = burnUp.ends.toReversed()
  const now = isNow ? burnUp.ends.at(-1)?.day : undefined
  // What stands there now is found by its stage, which says it shorter.
  const to: EndFilter = (stage, day) =>
    day === now
      ? { ...search, ...(stage !== null && { stage }) }
      : { ...search, stood: writeStood({ stage, day }) }
  return (
    <Figure
      title={t('burnUp.title')}
      say={
        <>
          {t(`burnUp.say.${burnUp.step}`)} <ForecastSay forecast={burnUp.forecast} />
        </>
      }
      columns={columnsOf(t, { say, to })}
      rows={rows}
      keyOf={({ day }) => day}
      file="burn-up"
      show={show}
      chart={<BurnUpChart burnUp={burnUp} to={to} />}
      long
      empty={t('burnUp.empty')}
    />
  )
}

interface Told {
  say: (day: string) => string
  to: EndFilter
}

function columnsOf(t: TFunction<['figures', 'common']>, { say, to }: Told): Column<StagesAt>[] {
  const ofStage = (stage: Stage): Column<StagesAt> => ({
    name: stage,
    head: t(`common:stage.${stage}`),
    number: true,
    cell: (end) => <Counted count={end[stage]} search={to(stage, end.day)} />,
    raw: (end) => end[stage],
  })
  return [
    { name: 'day', head: t('burnUp.day'), cell: ({ day }) => say(day), raw: ({ day }) => day },
    ...stages.map(ofStage),
    {
      name: 'all',
      head: t('all'),
      number: true,
      cell: (end) => <Counted count={totalOf(end)} search={to(null, end.day)} />,
      raw: totalOf,
    },
  ]
}

function totalOf(end: StagesAt): number {
  return stages.reduce((sum, stage) => sum + end[stage], 0)
}
