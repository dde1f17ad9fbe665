import { Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { Figure } from '#client/charts/figure.tsx'
import { Former } from '#client/charts/former.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { ItemFigures } from '#shared/view/agreement-view.ts'

import { narrowed } from './agreement-search.ts'
import { itemColumns } from './item-columns.tsx'
import { CoefficientLegend } from './mark-legend.tsx'
import { measureCounts } from './measure-columns.tsx'
import { measures } from './measures.ts'
import { coefficientScale } from './scale.ts'
import { useAgreementSearch } from './use-agreement-search.ts'

/** What two reviews are compared by, item for item; one of them is chosen for all that follows. */
export function ItemFigure() {
  const { t } = useTranslation(['agreement', 'instance'])
  const trpc = useTRPC()
  const { slug } = useProject()
  const { search, address } = useAgreementSearch()
  const { show = 'chart' } = search
  const { data, isPlaceholderData } = useQuery(
    trpc.agreement.ofItems.queryOptions(
      { project: slug, ...narrowed(address) },
      { placeholderData: keepPreviousData },
    ),
  )
  if (!data) return <Skeleton height={420} aria-busy />
  return (
    <Former stale={isPlaceholderData}>
      <Figure
        title={t('items.title')}
        say={
          <>
            {show === 'chart' && <CoefficientLegend />}
            {t('items.say')}
          </>
        }
        columns={itemColumns({
          scale: coefficientScale(data.flatMap(({ figures }) => [figures.alpha, figures.ac1])),
          t,
          show,
          nameOf: (one) => t(`instance:list.item.${one}`),
        })}
        counts={measures.flatMap((measure) =>
          measureCounts<ItemFigures>(measure, ({ figures }) => figures[measure]),
        )}
        rows={data.some(({ figures }) => figures.n > 0) ? data : []}
        keyOf={(row) => row.item}
        isQuiet={({ figures }) => figures.n < 20}
        file="agreement-of-two-reviews-by-item"
        show={show}
        empty={t('items.none')}
      />
    </Former>
  )
}
