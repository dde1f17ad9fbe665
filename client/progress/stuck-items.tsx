import { useTranslation } from 'react-i18next'

import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { StuckList } from '#shared/view/overview.ts'

import { StandingList, StandingRow } from './standing-list.tsx'

/** Seats that stand still: each with its instance, its phase, who holds it and since when. */
export function StuckItems({ list, all }: { list: StuckList; all?: InstanceFilter | undefined }) {
  const { t } = useTranslation(['progress', 'common'])
  return (
    <StandingList list={list} all={all}>
      {(stuck) => (
        <StandingRow key={`${stuck.key}${stuck.phase}${stuck.since}`} of={stuck}>
          <span>{t(`common:phase.${stuck.phase}`)}</span>
          {stuck.person !== null && <span>{t('decide.held', { name: stuck.person })}</span>}
        </StandingRow>
      )}
    </StandingList>
  )
}
