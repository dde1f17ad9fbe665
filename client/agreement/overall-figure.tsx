import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import { HelpMark } from '#client/charts/help-mark.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import type { Estimate } from '#shared/agreement/estimate.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'

import { EstimateCell } from './estimate-cell.tsx'
import { IntervalPlot, PlotAxis } from './interval-plot.tsx'
import { methodOf } from './measure-columns.tsx'
import { endsOf, isShare, type Measure, measures, valueOf } from './measures.ts'
import { PrevalenceBar } from './prevalence-bar.tsx'
import { useSay } from './say.ts'
import { coefficientScale, type Scale } from './scale.ts'
import { useCategoryName } from './use-names.ts'

import classes from './agreement.module.css'

interface Measured {
  /** A category is what is agreed on, by itself. */
  measure: Measure | { category: string }
  estimate: Estimate
}

/** The same rounds by each formula, and what was said how often. */
export function OverallFigure({ figures, show }: { figures: Figures; show: Show }) {
  const { t } = useTranslation('agreement')
  const categoryOf = useCategoryName()
  const rows: Measured[] = [
    ...measures.flatMap((measure) => {
      const estimate = figures[measure]
      return estimate ? [{ measure, estimate }] : []
    }),
    // What nobody said has no agreement to tell of.
    ...figures.specific.flatMap(({ category, estimate }) =>
      estimate.status === 'ok' ? [{ measure: { category }, estimate }] : [],
    ),
  ]
  const nameOf = (measure: Measured['measure']) =>
    typeof measure === 'string'
      ? t(`measureName.${measure}`)
      : t('measureName.specific', { category: categoryOf(measure.category) })
  return (
    <div>
      <Figure
        title={t('overall.title')}
        say={t('overall.say')}
        columns={columnsOf({
          t,
          show,
          nameOf,
          scale: coefficientScale(rows.map(({ estimate }) => estimate)),
        })}
        counts={[
          { name: 'low', raw: ({ estimate }) => endsOf(estimate).low },
          { name: 'high', raw: ({ estimate }) => endsOf(estimate).high },
          { name: 'interval', raw: ({ estimate }) => methodOf(estimate) },
        ]}
        rows={figures.n === 0 ? [] : rows}
        keyOf={({ measure }) => nameOf(measure)}
        isQuiet={({ estimate }) => estimate.n < 20}
        file="agreement"
        show={show}
        empty={t('overall.none')}
      />
      {figures.n > 0 && (
        <section className={classes['said']} aria-label={t('prevalence')}>
          <PrevalenceBar prevalence={figures.prevalence} words />
        </section>
      )}
    </div>
  )
}

interface Asked {
  t: TFunction<'agreement'>
  show: Show
  scale: Scale
  nameOf: (measure: Measured['measure']) => string
}

function columnsOf({ t, show, scale, nameOf }: Asked): Column<Measured>[] {
  return [
    {
      name: 'measure',
      head: t('overall.measure'),
      cell: ({ measure }) => (
        <>
          {nameOf(measure)}{' '}
          <HelpMark of={nameOf(measure)}>
            {t(`help.${typeof measure === 'string' ? measure : 'specific'}`)}
          </HelpMark>
        </>
      ),
      raw: ({ measure }) =>
        typeof measure === 'string' ? measure : `specific_${measure.category}`,
    },
    {
      name: 'plot',
      head: <PlotAxis scale={scale} />,
      only: 'chart',
      cell: ({ estimate, measure }) => (
        <IntervalPlot
          drawn={[{ estimate, as: measure === 'ac1' ? 'diamond' : 'dot' }]}
          scale={isPart(measure) ? { ...scale, limits: [] } : scale}
        />
      ),
    },
    {
      name: 'value',
      head: t('column.value'),
      number: true,
      cell: ({ estimate, measure }) => (
        <EstimateCell estimate={estimate} isShare={isPart(measure)} whole={false} />
      ),
      raw: ({ estimate }) => valueOf(estimate),
    },
    {
      name: 'interval_in_words',
      head: t('column.interval'),
      number: true,
      wide: show === 'chart',
      cell: (row) => <IntervalCell {...row} />,
    },
    {
      name: 'n',
      head: t('column.n'),
      number: true,
      wide: true,
      cell: ({ estimate }) => estimate.n,
      raw: ({ estimate }) => estimate.n,
    },
  ]
}

function isPart(measure: Measured['measure']): boolean {
  return typeof measure !== 'string' || isShare(measure)
}

function IntervalCell({ estimate, measure }: Measured) {
  const say = useSay()
  if (estimate.status === 'undefined' || !estimate.interval || estimate.n < 20)
    return say.noInterval(estimate)
  return say.interval(estimate.interval, isPart(measure) ? say.percent : say.coefficient)
}
