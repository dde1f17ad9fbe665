import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { announce } from '#client/lib/announce.tsx'
import { useTRPC } from '#client/trpc.ts'
import { revisionName } from '#shared/double/beside.ts'

import classes from './history.module.css'

interface PromoteButtonProps {
  at: { project: string; key: string }
  head: number
  revision: number
  onCompare: (from: number, to: number | null) => void
  onDone: () => void
}

/** Makes a second review the head: the first press shows what that changes, the second does it. */
export function PromoteButton({ at, head, onCompare, onDone, revision }: PromoteButtonProps) {
  const { t } = useTranslation('revision')
  const trpc = useTRPC()
  const refused = useRefusalText()
  const [looked, setLooked] = useState(false)
  const [requestKey] = useState(() => crypto.randomUUID())
  const name = revisionName(revision)
  const promote = useMutation(
    trpc.review.promote.mutationOptions({
      onSuccess: () => {
        announce(t('promote.done', { number: name }))
        onDone()
      },
    }),
  )
  const compare = () => {
    setLooked(true)
    onCompare(head, revision)
  }
  if (!looked)
    return (
      <Button size="compact-xs" variant="light" onClick={compare}>
        {t('promote.look', { number: name })}
      </Button>
    )
  return (
    <>
      <p className={classes['note']}>{t('promote.means', { number: name })}</p>
      <Button
        size="compact-xs"
        loading={promote.isPending}
        onClick={() => promote.mutate({ ...at, head, revision, requestKey })}
      >
        {t('promote.do', { number: name })}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => setLooked(false)}>
        {t('promote.not')}
      </Button>
      {promote.error && (
        <p className={classes['note']} role="alert">
          {refused(promote.error)}
        </p>
      )}
    </>
  )
}
