import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { KeyOf } from '#client/app/key-label.tsx'
import { useShown } from '#client/lib/shown.ts'

import { useDesk } from './desk-store.ts'

import classes from './desk.module.css'

/** Says, also aloud, that the time is nearly up and how to extend it; and what holds once it is over. */
export function LeaseWarning() {
  const { t } = useTranslation('instance')
  const shown = useShown()
  const time = useDesk((state) => state.lease?.time ?? null)
  const extend = useDesk((state) => state.lease?.extend)
  const soon = time?.state === 'soon'
  useCommands(shown && soon ? [{ id: 'extend', run: () => extend?.() }] : [])
  return (
    <output className={classes['said']}>
      {time !== null && time.state !== 'running' && (
        <div className={classes['leaseEnds']} data-lease={time.state}>
          <span>
            {soon
              ? t('lease.soon', { count: Math.max(1, Math.ceil(time.seconds / 60)) })
              : t('lease.ended')}
          </span>
          {soon && (
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
      )}
    </output>
  )
}
