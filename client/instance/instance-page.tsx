import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { Discussion } from '#client/discussion/discussion.tsx'
import { useProject } from '#client/project/use-project.ts'
import { DraftContext } from '#client/revision/draft-context.ts'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'
import { KeptOwner } from '#client/viewers/levels/kept-state.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { createDeskStore, DeskContext } from './desk-store.ts'
import { Desk } from './desk.tsx'
import { useOpened } from './use-opened.ts'

import classes from './desk.module.css'

/** One instance: to read, to revise, to check. */
export function InstancePage() {
  const { key, slug } = useParams({ from: '/projects/$slug/instances/$key' })
  const { t } = useTranslation('instance')
  const refusalText = useRefusalText()
  const trpc = useTRPC()
  const project = useProject()
  const view = useQuery(trpc.instance.get.queryOptions({ project: slug, key }))
  const me = useMe()
  useTitle(view.data ? view.data.content.id : key)
  if (view.error && !view.data)
    return (
      <div className={classes['missing']} role="alert">
        <h1>{t('page.missing', { key })}</h1>
        <p>{refusalText(view.error)}</p>
        <Link to="/projects/$slug/instances" params={{ slug }}>
          {t('header.back')}
        </Link>
      </div>
    )
  const person = me.data?.person?.id
  if (!view.data || !person) return <Waiting />
  const editable = view.data.abilities.includes('edit')
  return <Opened key={key} project={project} view={view.data} person={person} editable={editable} />
}

interface OpenedProps {
  project: ProjectView
  view: InstanceView
  person: string
  editable: boolean
}

function Opened({ editable, person, project, view }: OpenedProps) {
  const keep = { person, project: project.slug, instance: view.key }
  const draft = useOpened(view, keep, editable)
  const [desk] = useState(() => createDeskStore(view.phase === 'review' ? 'checks' : 'findings'))
  if (!draft) return <Waiting />
  return (
    <DraftContext value={draft}>
      <DeskContext value={desk}>
        <KeptOwner value={view.key}>
          <Discussion view={view} keep={keep}>
            <Desk project={project} view={view} keep={keep} />
          </Discussion>
        </KeptOwner>
      </DeskContext>
    </DraftContext>
  )
}

/** As large as what comes, so that nothing jumps. */
function Waiting() {
  const { t } = useTranslation('common')
  return (
    <div className={classes['desk']} aria-busy="true" aria-label={t('loading')}>
      <div className={classes['header']}>
        <Skeleton height={20} width={280} />
      </div>
      <div className={classes['read']}>
        <div className={classes['column']}>
          <Skeleton height={16} width={120} mb={16} />
          <Skeleton height={72} mb={16} />
          <Skeleton height={280} mb={16} />
          <Skeleton height={72} />
        </div>
      </div>
      <div className={classes['rail']} />
      <div className={classes['foot']}>
        <div className={classes['actions']} />
      </div>
    </div>
  )
}
