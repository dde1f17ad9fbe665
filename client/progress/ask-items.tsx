import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import { useTRPC } from '#client/trpc.ts'
import { AskForm } from '#client/work/ask-form.tsx'
import type { Ask, AskList } from '#shared/view/overview.ts'

import classes from './progress.module.css'

/** Who asks for a reopen or a recall, and why; each is answered by opening the instance, or here with a reason. */
export function AskItems({ list }: { list: AskList }) {
  const { t } = useTranslation('progress')
  const more = list.total - list.items.length
  return (
    <ul className={classes['stuck']}>
      {list.items.map((ask) => (
        <AskItem key={ask.key} ask={ask} />
      ))}
      {more > 0 && <li className={classes['quiet']}>{t('decide.more', { count: more })}</li>}
    </ul>
  )
}

function AskItem({ ask: { domain, id, key, person, reason, since, stage } }: { ask: Ask }) {
  const { t } = useTranslation(['progress', 'common'])
  const { slug } = useProject()
  const trpc = useTRPC()
  const cache = useQueryClient()
  const refused = useRefusalText()
  const [answering, setAnswering] = useState(false)
  const decline = useMutation(
    trpc.review.declineReopen.mutationOptions({
      onSettled: () => cache.invalidateQueries(trpc.progress.overview.pathFilter()),
    }),
  )
  return (
    <li data-ask={key}>
      <Link to="/projects/$slug/instances/$key" params={{ slug, key }}>
        {id}
      </Link>
      <span>{readable(domain)}</span>
      <span>{t(`common:stage.${stage}`)}</span>
      <span dir="auto">{reason}</span>
      {person !== null && <span>{person}</span>}
      <span className={classes['quiet']}>
        <Ago at={since} />
      </span>
      {!answering && (
        <Button size="compact-xs" variant="default" onClick={() => setAnswering(true)}>
          {t('decide.decline')}
        </Button>
      )}
      {answering && (
        <AskForm
          busy={decline.isPending}
          words={{ label: t('decide.declineWhy'), send: t('decide.decline') }}
          onSend={(why) =>
            decline.mutate({ project: slug, key, reason: why, requestKey: crypto.randomUUID() })
          }
          onCancel={() => setAnswering(false)}
        />
      )}
      {decline.error && <p role="alert">{refused(decline.error)}</p>}
    </li>
  )
}
