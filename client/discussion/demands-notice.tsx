import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useDeskStore } from '#client/instance/desk-store.ts'
import { Notice } from '#client/lib/notice.tsx'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { isVoting } from '#shared/view/sees.ts'
import { phaseAt } from '#shared/work/phase.ts'

import { DemandList } from './demand-list.tsx'
import { useDiscussionStore } from './discussion-store.ts'
import { lastDemands } from './my-demands.ts'

import classes from './discussion.module.css'

/** What the last return asked for, to who revises; and how much of it is resolved, to who checks again. */
export function DemandsNotice({ view }: { view: InstanceView }) {
  const { t } = useTranslation('discussion')
  const store = useDiscussionStore()
  const desk = useDeskStore()
  const demands = lastDemands(view)
  if (demands.length === 0 || phaseAt[view.stage] === null) return null
  const total = demands.length
  const done = demands.filter(({ resolved }) => resolved !== null).length
  const look = () => {
    store.getState().set({ filter: 'blocking' })
    desk.getState().show('comments')
    const first = demands.find(({ resolved }) => resolved === null) ?? demands[0]
    if (first) store.getState().want(first.id)
  }
  const checking = isVoting(view.stage)
  return (
    <Notice
      tone={checking ? 'info' : 'warning'}
      icon={<IconInfoCircle size={18} />}
      title={
        checking ? t('returned.again', { done, total }) : t('returned.title', { count: total })
      }
    >
      {!checking && <DemandList demands={demands} />}
      {!checking && <p className={classes['hint']}>{t('returned.progress', { done, total })}</p>}
      <Button size="compact-sm" variant="default" mt={8} onClick={look}>
        {t('returned.open')}
      </Button>
    </Notice>
  )
}
