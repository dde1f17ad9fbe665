import { Progress } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import type { Column } from '#client/charts/column.ts'
import { Figure } from '#client/charts/figure.tsx'
import type { Show } from '#client/charts/turn-button.tsx'
import { useKeptName } from '#client/lib/use-kept-name.ts'
import { enough } from '#shared/agreement/enough.ts'
import { type Side, sides } from '#shared/instance/content.ts'
import { keptBins, writeEdited } from '#shared/view/edited.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { Edits, EditsOf } from '#shared/view/progress-view.ts'

import { Counted } from './counted.tsx'
import { placeColumns } from './place-columns.tsx'

interface EditFiguresProps {
  edits: Edits
  days: { from?: string | undefined; to?: string | undefined }
  show: Show
  search: InstanceFilter
}

/** How much reviewers changed: of all, bar by bar, and the middle one of each domain. */
export function EditFigures({ edits, days, show, search }: EditFiguresProps) {
  const { t } = useTranslation(['figures', 'common'])
  const say = useSay()
  const nameOf = useKeptName()
  const { whole, left, domains } = edits
  const most = Math.max(1, ...(whole ? sides.flatMap((side) => whole[side].bins) : []))
  const stretch = { from: days.from ?? null, to: days.to ?? null }
  const middles = whole && {
    count: whole.n,
    question: say.percent(whole.question.middle),
    answer: say.percent(whole.answer.middle),
  }
  return (
    <>
      <Figure
        title={t('edits.title')}
        say={
          <>
            {t('edits.say')} {middles && t('edits.middles', middles)}
          </>
        }
        columns={binColumns(t, {
          nameOf,
          whole,
          most: show === 'chart' ? most : undefined,
          to: (side, bin) => ({ ...search, edited: writeEdited({ side, bin, days: stretch }) }),
        })}
        rows={whole ? keptBins.map((_, bin) => bin) : []}
        keyOf={String}
        file="edits"
        show={show}
        empty={left > 0 ? t('edits.first') : t('edits.empty')}
      />
      {left > 0 && <Measuring done={whole?.n ?? 0} left={left} />}
      <Figure
        title={t('edits.domains')}
        say={t('edits.domainsSay')}
        columns={domainColumns(t, {
          percent: say.percent,
          to: ({ field, domain }, side, bin) => ({
            ...search,
            field,
            domain,
            edited: writeEdited({ side, bin, days: stretch }),
          }),
        })}
        rows={domains}
        keyOf={({ field, domain }) => `${field}/${domain}`}
        file="edits-by-domain"
        show={show}
        isQuiet={({ n }) => enough(n) === 'too_few' || enough(n) === 'nothing'}
        long
        empty={t('edits.empty')}
      />
    </>
  )
}

function Measuring({ done, left }: { done: number; left: number }) {
  const { t } = useTranslation('figures')
  const label = t('edits.left', { count: left })
  return (
    <div>
      <p>{label}</p>
      <Progress.Root>
        <Progress.Section value={(100 * done) / (done + left)} aria-label={label} />
      </Progress.Root>
    </div>
  )
}

type Words = TFunction<['figures', 'common']>

interface Told {
  nameOf: (bin: number) => string
  whole: EditsOf | null
  most: number | undefined
  to: (side: Side, bin: number) => InstanceFilter
}

function binColumns(t: Words, { whole, most, to, nameOf }: Told): Column<number>[] {
  const ofSide = (side: Side): Column<number> => ({
    name: side,
    head: t(`common:side.${side}`),
    number: most === undefined,
    cell: (bin) => (
      <Counted count={whole?.[side].bins[bin] ?? 0} most={most} search={to(side, bin)} />
    ),
    raw: (bin) => whole?.[side].bins[bin] ?? 0,
  })
  return [
    {
      name: 'kept_from',
      head: t('edits.kept'),
      cell: nameOf,
      raw: (bin) => keptBins[bin] ?? 0,
    },
    ...sides.map(ofSide),
  ]
}

type Line = EditsOf & { field: string; domain: string }

interface ToldOfDomains {
  percent: (value: number) => string
  to: (line: Line, side: Side, bin: number | null) => InstanceFilter
}

function domainColumns(t: Words, { percent, to }: ToldOfDomains): Column<Line>[] {
  const ofSide = (side: Side): Column<Line>[] => [
    {
      name: `${side}_middle`,
      head: t('edits.middle', { side: t(`common:side.${side}`) }),
      number: true,
      cell: (line) => percent(line[side].middle),
      raw: (line) => line[side].middle,
    },
    {
      name: `${side}_unchanged`,
      head: t('edits.unchanged', { side: t(`common:side.${side}`) }),
      number: true,
      cell: (line) => <Counted count={line[side].bins[0] ?? 0} search={to(line, side, 0)} />,
      raw: (line) => line[side].bins[0] ?? 0,
    },
  ]
  return [
    ...placeColumns<Line>(t),
    {
      name: 'n',
      head: 'n',
      number: true,
      cell: (line) => <Counted count={line.n} search={to(line, 'question', null)} />,
      raw: ({ n }) => n,
    },
    ...sides.flatMap(ofSide),
  ]
}
