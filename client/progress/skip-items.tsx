import { useTranslation } from 'react-i18next'

import type { SkipList } from '#shared/view/overview.ts'

import { StandingList, StandingRow } from './standing-list.tsx'

/** What was skipped, how often, and why the last time. */
export function SkipItems({ list }: { list: SkipList }) {
  const { t } = useTranslation(['progress', 'instance'])
  return (
    <StandingList list={list}>
      {(skip) => (
        <StandingRow key={skip.key} of={skip}>
          <span>{t('decide.times', { count: skip.times })}</span>
          <span>
            {[skip.person, skip.reason && t(`instance:skip.reason.${skip.reason}`), skip.note]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </StandingRow>
      )}
    </StandingList>
  )
}
