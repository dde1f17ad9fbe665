import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { KeyOf } from '#client/app/key-label.tsx'
import { useSaid } from '#client/lib/announce.tsx'
import { useShown } from '#client/lib/shown.ts'

import { useDesk } from './desk-store.ts'
import type { LeaseTime } from './lease-clock.ts'

import classes from './desk.module.css'

/** Says, also aloud, that the time is nearly up and how to extend it; and what holds once it is over. */
export function LeaseWarning() {
  const shown = useShown()
  const time = useDesk((state) => state.lease?.time ?? null)
  const extend = useDesk((state) => state.lease?.extend)
  const held = time !== null && time.state !== 'over'
  useCommands(shown && held ? [{ id: 'extend', run: () => extend?.() }] : [])
  if (time === null || time.state === 'running') return null
  return <Warning key={time.state} time={time} extend={extend} />
}

function Warning({ extend, time }: { time: LeaseTime; extend: (() => void) | undefined }) {
  const { t } = useTranslation('instance')
  const minutes = Math.max(1, Math.ceil(time.seconds / 60))
  const [first] = useState(minutes)
  const words = (count: number) =>
    time.state === 'soon' ? t('lease.soon', { count }) : t('lease.ended')
  // Aloud when it begins and in the last minute, not every minute.
  useSaid(words(minutes === 1 ? 1 : first))
  return (
    <div className={classes['leaseEnds']} data-lease={time.state}>
      <span>{words(minutes)}</span>
      {time.state === 'soon' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={extend}
          rightSection={<KeyOf command="extend" quiet />}
        >
          {t('lease.extend')}
        </Button>
      )}
    </div>
  )
}
