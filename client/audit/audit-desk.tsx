import { Button, Progress, Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useSay } from '#client/agreement/say.ts'
import { useCommands } from '#client/app/commands.ts'
import { KeyOf } from '#client/app/key-label.tsx'
import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { LowDialog } from '#client/check/low-dialog.tsx'
import { CombinationMark } from '#client/instance/combination-mark.tsx'
import { ReadSides } from '#client/instance/read-sides.tsx'
import { nextMedium } from '#client/instance/show-medium.ts'
import { useViewerKeys } from '#client/instance/use-viewer-keys.ts'
import { readable } from '#client/lib/readable.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import type { AuditDesk as AuditDeskView } from '#shared/audit/audit-view.ts'
import { combinationOf } from '#shared/instance/combination.ts'
import type { Content } from '#shared/instance/content.ts'

import { AuditSide } from './audit-side.tsx'
import { useJudging } from './use-judging.ts'

import classes from './audit.module.css'

/** Where an auditor works: one of the sample after the other, blind. */
export function AuditDesk({ id }: { id: string }) {
  const { t } = useTranslation('audit')
  const { slug } = useProject()
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { data, error, isFetching } = useQuery(
    trpc.audit.desk.queryOptions(
      { project: slug, audit: id },
      { placeholderData: keepPreviousData, refetchOnWindowFocus: false },
    ),
  )
  if (!data)
    return (
      <div className={classes['waiting']}>
        {error ? <p role="alert">{refused(error)}</p> : <Skeleton height={480} />}
        <span hidden>{t('title')}</span>
      </div>
    )
  return <Desk view={data} isFresh={!isFetching} />
}

function Desk({ view, isFresh }: { view: AuditDeskView; isFresh: boolean }) {
  const { t } = useTranslation('audit')
  const { audit, canTakeBack, reasonCodes, task } = view
  const say = useSay()
  const refused = useRefusalText()
  const judging = useJudging(view, isFresh)
  const { busy, choose, choosing, error, finish, judge, takeBack } = judging
  const isSequential = audit.plan.kind === 'sequential'
  const words = {
    place: say.count(task?.place ?? audit.size),
    size: say.count(audit.size),
  }
  const title = task
    ? t(isSequential ? 'desk.titleUpTo' : 'desk.title', words)
    : t('desk.doneTitle')
  useTitle(title)
  useViewerKeys()
  const can = task !== null && !busy
  useCommands([
    { id: 'audit_sound', when: can, run: () => judge('sound') },
    { id: 'audit_defective', when: can, run: () => choose(true) },
    { id: 'audit_take_back', when: canTakeBack && !busy, run: takeBack },
    { id: 'audit_finish', when: !task && !busy, run: finish },
    { id: 'audit_next_medium', run: () => nextMedium(1) },
    { id: 'audit_previous_medium', run: () => nextMedium(-1) },
  ])
  return (
    <div className={classes['desk']} data-audit-place={task?.place ?? 'done'}>
      <header className={classes['deskHead']}>
        <Heading key={task?.place ?? 'done'} title={title} />
        {task && <Kind content={task.content} />}
        <Progress
          className={classes['progress'] ?? ''}
          size="sm"
          value={(100 * (audit.answered ?? 0)) / audit.size}
          aria-label={t('desk.progress')}
        />
      </header>
      <section className={classes['read']} aria-label={title}>
        <p className={classes['quiet']}>
          {task ? t(isSequential ? 'desk.blindSequential' : 'desk.blind') : t('desk.done')}
        </p>
        {task && (
          <ReadSides
            key={task.place}
            content={task.content}
            files={task.files}
            owner={`${audit.id} ${task.place}`}
          />
        )}
      </section>
      <AuditSide view={view} />
      <footer className={classes['foot']} aria-label={t('desk.bar')}>
        <Button
          variant="default"
          disabled={!canTakeBack || busy}
          onClick={takeBack}
          rightSection={<KeyOf command="audit_take_back" />}
        >
          {t('desk.takeBack')}
        </Button>
        {error && (
          <span role="alert" className={classes['error']}>
            {refused(error)}
          </span>
        )}
        <span className={classes['grow']} />
        {task ? (
          <>
            <Button
              variant="default"
              disabled={busy}
              onClick={() => choose(true)}
              rightSection={<KeyOf command="audit_defective" />}
            >
              {t('desk.defective')}
            </Button>
            <Button
              disabled={busy}
              onClick={() => judge('sound')}
              rightSection={<KeyOf command="audit_sound" />}
            >
              {t('desk.sound')}
            </Button>
          </>
        ) : (
          <Button disabled={busy} onClick={finish} rightSection={<KeyOf command="audit_finish" />}>
            {t('desk.finish')}
          </Button>
        )}
      </footer>
      {choosing && (
        <LowDialog
          codes={reasonCodes}
          kept={null}
          words={{ title: t('desk.defectiveTitle'), button: t('desk.defective') }}
          onVote={(reasons, note) => judge('defective', reasons, note)}
          onClose={() => choose(false)}
        />
      )}
    </div>
  )
}

/** Whoever does not see the next one come must hear it: the focus goes to its heading, and the page to its top. */
function Heading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  )
}

/** What kind of instance it is: as much as a judge may know of where it comes from. */
function Kind({ content }: { content: Content }) {
  const { taxonomy } = useProject()
  const level = content.difficulty === null ? null : String(content.difficulty)
  const difficulty = level && (taxonomy.difficulties[level] ?? level)
  const kind = [content.field, content.domain, difficulty].filter((one) => one !== null)
  return (
    <span className={classes['kind']}>
      {kind.filter(Boolean).map(readable).join(' · ')}
      <CombinationMark combination={combinationOf(content)} />
    </span>
  )
}
