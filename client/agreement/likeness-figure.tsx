import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { Bar } from '#client/charts/bar.tsx'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { tenthName } from '#client/lib/tenth-name.ts'
import { bySide, type Side } from '#shared/instance/content.ts'
import type { EditFigures } from '#shared/view/agreement-view.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { InstancesLink } from './instances-link.tsx'

import classes from './agreement.module.css'

interface Tenth {
  place: number
  counts: Record<Side, number>
  behind: Record<Side, InstanceFilter>
}

interface LikenessFigureProps {
  figures: readonly EditFigures[]
  show: Show
}

/** How many edited texts are how alike, tenth by tenth. */
export function LikenessFigure({ figures, show }: LikenessFigureProps) {
  const { t } = useTranslation(['agreement', 'common'])
  const on = (side: Side) => figures.find((one) => one.side === side)
  const rows = Array.from({ length: 10 }, (_, i) => {
    const place = 9 - i
    return {
      place,
      counts: bySide((side) => on(side)?.spread.tenths[place] ?? 0),
      behind: bySide((side) => ({ ...on(side)?.filter, alike: place })),
    }
  })
  const most = Math.max(1, ...rows.flatMap(({ counts }) => Object.values(counts)))
  return (
    <Figure
      title={t('likeness.title')}
      say={t('likeness.say')}
      columns={columnsOf(t, most)}
      rows={rows}
      keyOf={({ place }) => String(place)}
      file="likeness-of-edited-texts"
      show={show}
      empty={t('edits.none')}
    />
  )
}

function columnsOf(t: TFunction<readonly ['agreement', 'common']>, most: number): Column<Tenth>[] {
  const tenth = ({ place }: Tenth) => tenthName(place)
  return [
    { name: 'similarity', head: t('edits.similarity'), cell: tenth, raw: tenth },
    ...(['question', 'answer'] as const).flatMap((side): Column<Tenth>[] => [
      {
        name: `${side}_bar`,
        head: null,
        only: 'chart',
        wide: true,
        cell: ({ counts }) => (
          <span className={classes['besides']}>
            <Bar value={counts[side]} most={most} />
          </span>
        ),
      },
      {
        name: side,
        head: t(`common:side.${side}`),
        number: true,
        cell: ({ counts, behind }) =>
          counts[side] === 0 ? 0 : <InstancesLink filter={behind[side]} count={counts[side]} />,
        raw: ({ counts }) => counts[side],
      },
    ]),
  ]
}
