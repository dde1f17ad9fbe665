import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useRefreshInstance } from '#client/instance/refresh-instance.ts'
import { announce } from '#client/lib/announce.tsx'
import { readable } from '#client/lib/readable.ts'
import { Ago } from '#client/revision/ago.tsx'
import { useTRPC } from '#client/trpc.ts'
import type { DecisionView } from '#shared/view/decision.ts'

import { AskForm } from './ask-form.tsx'

import classes from './decisions.module.css'

interface DecisionRowProps {
  slug: string
  decision: DecisionView
  onGo: () => void
}

/** A decision that the server has: what it was, what became of it, and the one thing that can still be done. */
export function DecisionRow({ decision, onGo, slug }: DecisionRowProps) {
  const { t } = useTranslation(['work', 'check', 'common', 'gold'])
  const trpc = useTRPC()
  const cache = useQueryClient()
  const refresh = useRefreshInstance()
  const refused = useRefusalText()
  const [asking, setAsking] = useState(false)
  const { ask, at, domain, id, key, possible, stage, verdict } = decision
  const place = { project: slug, key }
  const settled = (said: string) => ({
    onSuccess: () => {
      setAsking(false)
      announce(said)
    },
    onSettled: () => Promise.all([refresh(place), cache.invalidateQueries(trpc.work.pathFilter())]),
  })
  const withdraw = useMutation(
    trpc.review.withdraw.mutationOptions(settled(t('work:decisions.withdrawn', { key: id }))),
  )
  const request = useMutation(
    trpc.review.askReopen.mutationOptions(settled(t('work:decisions.asked'))),
  )
  const error = withdraw.error ?? request.error
  const fresh = () => ({ ...place, requestKey: crypto.randomUUID() })
  return (
    <li className={classes['row']} data-decision={key}>
      <Link
        to="/projects/$slug/instances/$key"
        params={{ slug, key }}
        className={classes['id']}
        onClick={onGo}
      >
        {id} <span className={classes['quiet']}>{readable(domain)}</span>
      </Link>
      <span className={classes['what']}>{t(`check:verdict.${verdict}`)}</span>
      <span className={classes['when']}>
        <Ago at={at} /> · {t(`common:stage.${stage}`)}
      </span>
      {decision.told && (
        <span className={classes['when']}>{t(`gold:told.short.${decision.told.outcome}`)}</span>
      )}
      {possible === 'withdraw' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate(fresh())}
        >
          {t('work:decisions.withdraw')}
        </Button>
      )}
      {possible === 'ask_reopen' && ask?.state !== 'open' && !asking && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
          {t(
            stage === 'check' || stage === 'tie_break'
              ? 'work:decisions.ask_recall'
              : 'work:decisions.ask_reopen',
          )}
        </Button>
      )}
      {ask && (
        <p className={classes['note']} dir="auto">
          {t(`work:decisions.ask.${ask.state}`)} {ask.note}
        </p>
      )}
      {asking && (
        <AskForm
          busy={request.isPending}
          onSend={(reason) => request.mutate({ ...fresh(), reason })}
          onCancel={() => setAsking(false)}
        />
      )}
      {error && (
        <p className={classes['note']} role="alert">
          {refused(error)}
        </p>
      )}
    </li>
  )
}
