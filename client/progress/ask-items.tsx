import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { AskForm } from '#client/work/ask-form.tsx'
import type { Ask, AskList } from '#shared/view/overview.ts'

import { StandingList, StandingRow } from './standing-list.tsx'

/** Who asks for a reopen or a recall, and why; each is answered by opening the instance, or here with a reason. */
export function AskItems({ list }: { list: AskList }) {
  return <StandingList list={list}>{(ask) => <AskItem key={ask.key} ask={ask} />}</StandingList>
}

function AskItem({ ask }: { ask: Ask }) {
  const { key, person, reason, stage } = ask
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
  const answer = answering ? (
    <AskForm
      busy={decline.isPending}
      words={{ label: t('decide.declineWhy'), send: t('decide.decline') }}
      onSend={(why) =>
        decline.mutate({ project: slug, key, reason: why, requestKey: crypto.randomUUID() })
      }
      onCancel={() => setAnswering(false)}
    />
  ) : (
    <Button size="compact-xs" variant="default" onClick={() => setAnswering(true)}>
      {t('decide.decline')}
    </Button>
  )
  const problem = decline.error && <p role="alert">{refused(decline.error)}</p>
  return (
    <StandingRow
      of={ask}
      after={
        <>
          {answer}
          {problem}
        </>
      }
    >
      <span>{t(`common:stage.${stage}`)}</span>
      <span dir="auto">{reason}</span>
      {person !== null && <span>{person}</span>}
    </StandingRow>
  )
}
