import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import classes from './desk.module.css'

/** As large as what comes, so that nothing jumps. */
export function Waiting() {
  const { t } = useTranslation('common')
  return (
    <div className={classes['desk']} aria-busy="true" aria-label={t('loading')}>
      <div className={classes['header']}>
        <Skeleton height={20} width={280} />
      </div>
      <div className={classes['read']}>
        <div className={classes['column']}>
          <Skeleton height={16} width={120} mb={16} />
          <Skeleton height={72} mb={16} />
          <Skeleton height={280} mb={16} />
          <Skeleton height={72} />
        </div>
      </div>
      <div className={classes['rail']} />
      <div className={classes['foot']}>
        <div className={classes['actions']} />
      </div>
    </div>
  )
}
