import { useTranslation } from 'react-i18next'

import type { StuckList } from '#shared/view/overview.ts'

import { StuckItems } from './stuck-items.tsx'

import classes from './figures.module.css'

/** The seats in which time ran out, each with its instance. */
export function ExpiredFigure({ list }: { list: StuckList }) {
  const { t } = useTranslation(['figures', 'progress'])
  return (
    <section className={classes['plain']}>
      <h2>{t('expired.title')}</h2>
      {list.total === 0 ? (
        <p>{t('expired.none')}</p>
      ) : (
        <StuckItems list={list} all={{ standing: 'expired' }} />
      )}
    </section>
  )
}
