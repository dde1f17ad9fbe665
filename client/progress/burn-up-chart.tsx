import { useTranslation } from 'react-i18next'

import type { Open, Series, Tone } from '#client/charts/series.ts'
import { XyChart } from '#client/charts/xy-chart.tsx'
import { useUtcDay } from '#client/lib/use-utc-day.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import { endedAt } from '#shared/progress/burn-up.ts'
import { dayOf } from '#shared/progress/day.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { BurnUp } from '#shared/view/progress-view.ts'

import { ToInstances } from './to-instances.tsx'

/** What finds the instances that stood at a stage, or at any, at the end of a day. */
export type EndFilter = (stage: Stage | null, day: string) => InstanceFilter

/** What is decided lies at the bottom, so that the forecast goes on from there. */
const layers: [Stage, Tone][] = [
  ['signed_off', 'high'],
  ['deleted', 'low'],
  ['tie_break', 'accent'],
  ['returned', 'returned'],
  ['check', 'information'],
  ['review', 'edge-strong'],
]

/** To the last moment of a day. */
const dayLong = 86_399_999

/** The stages on top of each other, and what will be decided when, as a band. */
export function BurnUpChart({ burnUp, to }: { burnUp: BurnUp; to: EndFilter }) {
  const { t, i18n } = useTranslation(['figures', 'common'])
  const day = useUtcDay('short')
  const { ends } = burnUp
  const last = ends.at(-1)
  const areas = layers.map(([stage, tone]): Series => ({
    id: stage,
    label: t(`common:stage.${stage}`),
    tone,
    kind: 'area',
    stack: 'stages',
    points: placesOf(ends).map(({ x, end }) => ({ x, y: end[stage] })),
    open: opening((end) => to(stage, end)),
  }))
  return (
    <XyChart
      height={300}
      x={{ format: day, ...(last && ends.length === 1 && { ticks: [Date.parse(last.day)] }) }}
      y={{ format: (count) => count.toLocaleString(i18n.language) }}
      series={[...areas, ...useCourse(burnUp)]}
      marks={last ? [{ axis: 'x', at: Date.parse(last.day), label: '' }] : []}
    />
  )
}

/** Where each end stands; a single one is drawn as wide as its day. */
function placesOf(ends: BurnUp['ends']) {
  const places = ends.map((end) => ({ x: Date.parse(end.day), end }))
  return places.length === 1
    ? places.flatMap((one) => [one, { ...one, x: one.x + dayLong }])
    : places
}

/** The forecast from the last day shown on, as far ahead as the chart looks back, or a month. */
function useCourse({ ends, forecast }: BurnUp): Series[] {
  const { t } = useTranslation('figures')
  const [first, last] = [ends[0], ends.at(-1)]
  if (forecast.status === 'undefined' || !first || !last) return []
  const from = Date.parse(last.day)
  const until = from + Math.max(from - Date.parse(first.day), 31 * 86_400_000)
  const ended = endedAt(last)
  const now = { x: from, low: ended, middle: ended, high: ended }
  const course = forecast.course
    .map(({ day, low, middle, high }) => ({
      x: Date.parse(day),
      low: ended + low,
      middle: ended + middle,
      high: ended + high,
    }))
    .filter(({ x }) => x > from && x <= until)
  if (course.length === 0) return []
  return [
    {
      id: 'band',
      label: t('forecast.band'),
      tone: 'text-quiet',
      kind: 'band',
      points: [now, ...course],
    },
    {
      id: 'middle',
      label: t('forecast.middle'),
      tone: 'text-quiet',
      dash: 'dashed',
      kind: 'line',
      points: [now, ...course].map(({ x, middle }) => ({ x, y: middle })),
    },
  ]
}

function opening(filterOf: (day: string) => InstanceFilter): Open {
  return (x, mark) => (
    <ToInstances search={filterOf(dayOf(new Date(x)))} isSecond>
      {mark}
    </ToInstances>
  )
}
