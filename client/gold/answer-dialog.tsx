import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { useProject } from '#client/project/use-project.ts'
import { ContentDifference } from '#client/revision/content-difference.tsx'
import { useTRPC } from '#client/trpc.ts'
import type { GoldAnswer } from '#shared/gold/gold-view.ts'

import classes from './gold.module.css'

/** One answer whole: what was broken, what was shown, what was left. */
export function AnswerDialog({ copy, close }: { copy: string | null; close: () => void }) {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const answer = useQuery({
    ...trpc.gold.answer.queryOptions({ project: slug, copy: copy ?? '' }),
    enabled: copy !== null,
  })
  const title = answer.data
    ? t('answer.title', { person: answer.data.person })
    : t('results.answer')
  return (
    <Dialog opened={copy !== null} onClose={close} title={title} size="xl">
      {answer.isPending && <Skeleton height={160} />}
      {answer.error && <Text c="var(--low)">{refused(answer.error)}</Text>}
      {answer.data && <Whole answer={answer.data} />}
    </Dialog>
  )
}

function Whole({ answer }: { answer: GoldAnswer }) {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const {
    broken,
    expected,
    given,
    id,
    left,
    note,
    outcome,
    phase,
    reason,
    right,
    shown,
    template,
  } = answer
  return (
    <>
      <p>
        <strong>{t(`outcome.${outcome}`)}</strong> · {t(`given.${given}`)} ·{' '}
        {t('told.expected', { expected: t(`expected.${expected}`) })} {reason}
      </p>
      {broken && (
        <p>
          <strong>{t(`defect.${broken.kind}`)}.</strong>{' '}
          {t('answer.was', { was: broken.was, now: broken.now })}
        </p>
      )}
      {note !== '' && (
        <p dir="auto">
          {t('answer.note')}: {note}
        </p>
      )}
      <p>
        <Link to="/projects/$slug/instances/$key" params={{ slug, key: template }}>
          {t('answer.template')}: {id}
        </Link>
      </p>
      <h3 className={classes['caption']}>{t('answer.shown')}</h3>
      <ContentDifference before={right} after={shown} onlyChanges />
      {phase === 'review' && (
        <>
          <h3 className={classes['caption']}>{t('answer.left')}</h3>
          <ContentDifference before={right} after={left} onlyChanges />
        </>
      )}
    </>
  )
}
