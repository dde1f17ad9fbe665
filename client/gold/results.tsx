import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { Ago } from '#client/revision/ago.tsx'
import { useTRPC } from '#client/trpc.ts'
import type { AnswerRow } from '#shared/gold/gold-view.ts'

import { AnswerDialog } from './answer-dialog.tsx'
import { HitsTable } from './hits-table.tsx'

import classes from './gold.module.css'

/** Who answered as expected, what was found, and every answer. */
export function Results() {
  const { t } = useTranslation('gold')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const [shown, show] = useState<string | null>(null)
  const results = useQuery(trpc.gold.results.queryOptions({ project: slug }))
  const { answers = [], kinds = [], people = [], waiting = 0 } = results.data ?? {}
  return (
    <section className={classes['section']}>
      <Title order={2}>{t('results.title')}</Title>
      {results.error && <Text c="var(--low)">{refused(results.error)}</Text>}
      {results.data && answers.length === 0 && <Text c="dimmed">{t('results.none')}</Text>}
      {waiting > 0 && <Text c="dimmed">{t('results.waiting', { count: waiting })}</Text>}
      {answers.length > 0 && (
        <>
          <HitsTable
            caption={t('results.people')}
            first={t('results.person')}
            rows={people.map(({ person, ...hits }) => ({ ...hits, name: person }))}
          />
          {people.some(({ n }) => n < 20) && (
            <Text c="dimmed" maw="72ch" mt="xs">
              {t('results.few')}
            </Text>
          )}
          <HitsTable
            caption={t('results.kinds')}
            first={t('results.kind')}
            rows={kinds.map(({ defect, expected, ...hits }) => ({
              ...hits,
              name: t(defect ? `defect.${defect}` : `expected.${expected}`),
            }))}
          />
          <h3 className={classes['caption']}>{t('results.all')}</h3>
          <ul className={classes['list']}>
            {answers.map((answer) => (
              <AnswerItem key={answer.copy} answer={answer} onOpen={() => show(answer.copy)} />
            ))}
          </ul>
        </>
      )}
      <AnswerDialog copy={shown} close={() => show(null)} />
    </section>
  )
}

function AnswerItem({ answer, onOpen }: { answer: AnswerRow; onOpen: () => void }) {
  const { t } = useTranslation('gold')
  const { at, defect, domain, expected, given, id, outcome, person } = answer
  return (
    <li className={classes['row']} data-outcome={outcome}>
      <span className={classes['id']}>
        {person}{' '}
        <span className={classes['quiet']}>
          {id} {readable(domain)}
        </span>
      </span>
      <span className={classes['what']}>
        {t(`outcome.${outcome}`)}
        <span className={classes['quiet']}>
          {' '}
          {t(defect ? `defect.${defect}` : `expected.${expected}`)} · {t(`given.${given}`)} ·{' '}
          <Ago at={at} />
        </span>
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('results.openNamed', { person, id })}
        onClick={onOpen}
      >
        {t('results.open')}
      </Button>
    </li>
  )
}
