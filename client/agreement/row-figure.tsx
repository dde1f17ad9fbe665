import { useTranslation } from 'react-i18next'

import { Figure } from '#client/charts/figure.tsx'
import { enough } from '#shared/agreement/enough.ts'
import type { AgreementRow, AgreementView } from '#shared/view/agreement-view.ts'

import { CoefficientLegend } from './mark-legend.tsx'
import { measureCounts } from './measure-columns.tsx'
import { measures } from './measures.ts'
import { rowColumns } from './row-columns.tsx'
import { coefficientScale } from './scale.ts'
import { useAgreementSearch } from './use-agreement-search.ts'
import { useValueName } from './use-names.ts'

/** One row per value of the dimension; each opens its instances. */
export function RowFigure({ view }: { view: AgreementView }) {
  const { t } = useTranslation('agreement')
  const { search, set } = useAgreementSearch()
  const nameOf = useValueName(view.people)
  const { by = 'domain', of = 'votes', show = 'chart', sort } = search
  const few = view.rows.filter(({ figures }) => figures.n < 50).length
  const scale = coefficientScale(view.rows.flatMap(({ figures }) => [figures.alpha, figures.ac1]))
  const inOrder = by === 'week' || by === 'round' || by === 'difficulty'
  return (
    <Figure
      title={t(`rows.${by}`)}
      say={
        <>
          {show === 'chart' && <CoefficientLegend hasAC1={view.overall.ac1 !== undefined} />}{' '}
          {t('rows.say')} {few > 0 && t('fewRows', { count: few })}
        </>
      }
      columns={rowColumns({ t, by, show, scale, nameOf })}
      counts={[
        ...measures.flatMap((measure) =>
          measureCounts<AgreementRow>(measure, ({ figures }) => figures[measure]),
        ),
        ...patternsIn(view.rows).map(([first, second]) => ({
          name: `${first || 'none'}-${second || 'none'}`,
          raw: ({ figures }: AgreementRow) =>
            figures.patterns.find(({ said }) => said[0] === first && said[1] === second)?.times ??
            0,
        })),
      ]}
      rows={view.rows}
      keyOf={({ filter }) => JSON.stringify(filter)}
      isQuiet={({ figures }) => ['nothing', 'too_few'].includes(enough(figures.n))}
      sort={{ by: sort ?? (inOrder ? undefined : 'n'), set: (to) => set({ sort: to }) }}
      file={`agreement-${of}-by-${by}`}
      show={show}
      empty={t('rows.none')}
    />
  )
}

/** What two said of a round, in any of the rows. */
function patternsIn(rows: readonly AgreementRow[]): [string, string][] {
  const all = rows.flatMap(({ figures }) => figures.patterns.map(({ said }) => said))
  return [...new Map(all.map((said) => [said.join('\n'), said])).values()]
}
