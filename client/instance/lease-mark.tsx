import { Tooltip } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { useDeskStore } from './desk-store.ts'
import { useLease, type UseLease } from './use-lease.ts'
import { useWorkSigns } from './use-work-signs.ts'

import classes from './desk.module.css'

/** How long the instance is mine; its seconds are drawn by themselves, not with the whole desk. */
export function LeaseMark(props: UseLease) {
  const { t } = useTranslation('instance')
  const desk = useDeskStore()
  const { extend, time } = useLease(props)
  useWorkSigns(props)
  useEffect(() => desk.setState({ lease: time && { time, extend } }))
  if (!time) return null
  return (
    <Tooltip label={t('lease.extendHint')} disabled={time.state === 'over'}>
      <button
        type="button"
        className={classes['lease']}
        data-state={time.state}
        disabled={time.state === 'over'}
        onClick={extend}
      >
        {time.state === 'over' ? t('lease.over') : t('lease.left', { time: time.text })}
      </button>
    </Tooltip>
  )
}
