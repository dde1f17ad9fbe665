import { Loader } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Figure } from '#client/charts/figure.tsx'
import { Former } from '#client/charts/former.tsx'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { EditFigures } from '#shared/view/agreement-view.ts'

import { narrowed } from './agreement-search.ts'
import { editColumns } from './edit-columns.tsx'
import { LikenessFigure } from './likeness-figure.tsx'
import { endsOf } from './measures.ts'
import { useAgreementSearch } from './use-agreement-search.ts'

import classes from './agreement.module.css'

/** How alike two reviewers left the texts that at least one of them edited; asked again while some are not compared yet. */
export function EditsFigure() {
  const { t } = useTranslation(['agreement', 'common'])
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { slug } = useProject()
  const { search, address } = useAgreementSearch()
  const { data, error, isPlaceholderData } = useQuery(
    trpc.agreement.ofEdits.queryOptions(
      { project: slug, ...narrowed(address) },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.data?.some(isUnfinished) === true ? 200 : false),
      },
    ),
  )
  if (error) return <p role="alert">{refused(error)}</p>
  const comparing = (
    <>
      <Loader size={16} /> {t('edits.comparing')}
    </>
  )
  if (!data)
    return (
      <p className={classes['comparing']} aria-busy>
        {comparing}
      </p>
    )
  const cut = data.find(isUnfinished)
  return (
    <Former stale={isPlaceholderData}>
      <Figure
        title={t('edits.title')}
        say={
          isPlaceholderData ? (
            comparing
          ) : (
            <>
              {t('edits.say')} {cut && t('edits.cut', { looked: cut.looked, n: cut.n })}
            </>
          )
        }
        columns={editColumns(t)}
        counts={(['similarity', 'chrf'] as const).flatMap((measure) => [
          { name: `${measure}_low`, raw: (row: EditFigures) => endsOf(row[measure]).low },
          { name: `${measure}_high`, raw: (row: EditFigures) => endsOf(row[measure]).high },
        ])}
        rows={data.some(({ n }) => n > 0) ? data : []}
        keyOf={({ side }) => side}
        isQuiet={({ n }) => n < 20}
        file="agreement-of-edited-texts"
        show={search.show ?? 'chart'}
        empty={t('edits.none')}
      />
      {data.some(({ n }) => n > 0) && (
        <LikenessFigure figures={data} show={search.show ?? 'chart'} />
      )}
    </Former>
  )
}

function isUnfinished({ looked, n }: EditFigures): boolean {
  return looked < n
}
