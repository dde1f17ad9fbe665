import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { isVote, verdictOf } from '#client/check/decision.ts'
import type { Item } from '#client/check/outbox-store.ts'
import { useTakeBack } from '#client/check/use-take-back.ts'

import classes from './decisions.module.css'

/** A decision that is still here; a vote can be taken back. */
export function UnsentRow({ item, onGo }: { item: Item; onGo: () => void }) {
  const { t } = useTranslation(['work', 'check'])
  const takeBack = useTakeBack()
  const waits = item.state === 'waiting' && isVote(item.input)
  return (
    <li className={classes['row']} data-decision={item.key}>
      <Link
        to="/projects/$slug/instances/$key"
        params={{ slug: item.project, key: item.key }}
        className={classes['id']}
        onClick={onGo}
      >
        {item.name}
      </Link>
      <span className={classes['what']}>{t(`check:verdict.${verdictOf(item.input)}`)}</span>
      <span className={classes['when']}>{t(`work:decisions.unsent.${item.state}`)}</span>
      {waits && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            takeBack(item)
            onGo()
          }}
        >
          {t('check:outbox.take_back')}
        </Button>
      )}
    </li>
  )
}
