import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/shallow'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { itemsOf, outbox } from '#client/check/outbox-store.ts'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'

import { DecisionRow } from './decision-row.tsx'
import { UnsentRow } from './unsent-row.tsx'

import classes from './decisions.module.css'

interface DecisionsListProps {
  slug: string
  onGo: () => void
}

const shown = 10

/** What I decided last, newest first, and what is still possible about each: first what the server has not got yet. */
export function DecisionsList({ onGo, slug }: DecisionsListProps) {
  const { t } = useTranslation('work')
  const trpc = useTRPC()
  const refused = useRefusalText()
  const person = useMe().data?.person?.id ?? ''
  const mine = useStore(outbox, useShallow(itemsOf(person)))
  const unsent = mine.filter(({ project }) => project === slug).toReversed()
  const { data, error } = useQuery(trpc.work.decisions.queryOptions({ project: slug }))
  if (error && !data) return <p role="alert">{refused(error)}</p>
  if (!data) return <Skeleton height={240} />
  const sent = data.slice(0, Math.max(0, shown - unsent.length))
  if (sent.length + unsent.length === 0)
    return <p className={classes['quiet']}>{t('decisions.none')}</p>
  return (
    <ul className={classes['list']}>
      {unsent.map((item) => (
        <UnsentRow key={item.id} item={item} onGo={onGo} />
      ))}
      {sent.map((decision) => (
        <DecisionRow
          key={`${decision.key} ${decision.round} ${decision.phase}`}
          slug={slug}
          decision={decision}
          onGo={onGo}
        />
      ))}
    </ul>
  )
}
