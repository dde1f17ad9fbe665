import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/shallow'

import { KeyOf } from '#client/app/key-label.tsx'
import { Notice } from '#client/lib/notice.tsx'

import { isVote, verdictOf } from './decision.ts'
import { canGoAgain, failureOf } from './failure-of.ts'
import { type Item, itemsOf, outbox } from './outbox-store.ts'
import { secondsLeft } from './outbox.ts'
import { useTakeBack } from './use-take-back.ts'

import classes from './check.module.css'

interface OutboxBarProps {
  person: string
  /** The instance that the page shows. */
  here: string | null
}

/** What is decided but not yet on the server: it says so, second by second, and lets itself be taken back. */
export function OutboxBar({ here, person }: OutboxBarProps) {
  const { t } = useTranslation('check')
  const items = useStore(outbox, useShallow(itemsOf(person)))
  if (items.length === 0) return null
  const last = items.findLast(({ input, state }) => state === 'waiting' && isVote(input))
  return (
    <section className={classes['bar']} aria-label={t('outbox.label')}>
      {items.map((item) =>
        item.state === 'failed' ? (
          <Failed key={item.id} item={item} here={item.key === here} />
        ) : (
          <OnItsWay key={item.id} item={item} last={item === last} />
        ),
      )}
    </section>
  )
}

function Failed({ here, item }: { item: Item; here: boolean }) {
  const { t } = useTranslation(['check', 'refusal'])
  const verdict = t(`verdict.${verdictOf(item.input)}`)
  const { drop, sendNow } = outbox.getState()
  const small = { size: 'compact-sm', variant: 'default' } as const
  return (
    <Notice
      tone="error"
      data-outbox="failed"
      title={t(`outbox.${failureOf(item)}`, { key: item.name, verdict })}
    >
      {t(`refusal:${item.refused ?? 'unreachable'}`)}
      {item.unanswered && ` ${t('outbox.by_itself')}`}
      {item.input.verdict === 'submit' && ` ${t('outbox.draft_kept')}`}
      <Group gap={8} mt={8}>
        {!here && (
          <Button
            {...small}
            renderRoot={(props) => (
              <Link
                to="/projects/$slug/instances/$key"
                params={{ slug: item.project, key: item.key }}
                {...props}
              />
            )}
          >
            {t('outbox.open', { key: item.name })}
          </Button>
        )}
        {canGoAgain(item) && (
          <Button {...small} onClick={() => sendNow(item.id)}>
            {t('outbox.again')}
          </Button>
        )}
        <Button {...small} onClick={() => drop(item.id)}>
          {t(`outbox.${wayOut(item)}`)}
        </Button>
      </Group>
    </Notice>
  )
}

function wayOut(item: Item): 'stop' | 'discard' | 'dismiss' {
  if (item.unanswered) return 'stop'
  return isVote(item.input) ? 'discard' : 'dismiss'
}

/** `last` has the keys. */
function OnItsWay({ item, last }: { item: Item; last: boolean }) {
  const { t } = useTranslation('check')
  const vote = isVote(item.input)
  const waits = vote && item.state === 'waiting'
  const takeBack = useTakeBack()
  const verdict = t(`verdict.${verdictOf(item.input)}`)
  return (
    <div className={classes['outbox']} data-outbox={item.state}>
      <span>
        <strong>{t('outbox.on', { key: item.name, verdict })}</strong>{' '}
        {waits ? <Countdown item={item} /> : t(vote ? 'outbox.sending' : 'outbox.submitting')}
      </span>
      {waits && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => takeBack(item)}
            rightSection={last && <KeyOf command="take_back" quiet />}
          >
            {t('outbox.take_back')}
          </Button>
          <Button
            size="compact-sm"
            onClick={() => outbox.getState().sendNow(item.id)}
            rightSection={last && <KeyOf command="send_now" quiet />}
          >
            {t('outbox.send_now')}
          </Button>
        </>
      )}
    </div>
  )
}

function Countdown({ item }: { item: Item }) {
  const { t } = useTranslation('check')
  const left = useStore(outbox, ({ now }) => secondsLeft(item, now))
  return <span>{t('outbox.in', { count: left })}</span>
}
