import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useLease, type UseLease } from './use-lease.ts'

import classes from './desk.module.css'

/** How long the instance is mine; its seconds are drawn by themselves, not with the whole desk. */
export function LeaseMark(props: UseLease) {
  const { t } = useTranslation('instance')
  const { extend, time } = useLease(props)
  if (!time) return null
  return (
    <span className={classes['lease']} data-state={time.state}>
      {time.state === 'over' ? t('lease.over') : t('lease.left', { time: time.text })}
      {time.state === 'soon' && (
        <Button size="compact-xs" variant="default" onClick={extend}>
          {t('lease.extend')}
        </Button>
      )}
    </span>
  )
}
