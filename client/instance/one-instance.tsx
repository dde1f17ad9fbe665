import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { Discussion } from '#client/discussion/discussion.tsx'
import { Scope } from '#client/lib/scope.ts'
import { createShowing, type Place, ShowingContext, useInert } from '#client/lib/shown.ts'
import { useAfterPaint } from '#client/lib/use-after-paint.ts'
import { useProject } from '#client/project/use-project.ts'
import { DraftContext } from '#client/revision/draft-context.ts'
import { useTRPC } from '#client/trpc.ts'
import { KeptOwner } from '#client/viewers/levels/kept-state.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { partFor } from '#shared/work/phase.ts'

import { createDeskStore, DeskContext, type Tab } from './desk-store.ts'
import { Desk } from './desk.tsx'
import { readingOnly } from './reading-only.ts'
import { useOpened } from './use-opened.ts'
import { Waiting } from './waiting.tsx'

import classes from './desk.module.css'

interface OneInstanceProps {
  instance: string
  person: string
  place: Place
}

/** One desk in its place. */
export function OneInstance({ instance, person, place }: OneInstanceProps) {
  const trpc = useTRPC()
  const project = useProject()
  const element = useRef<HTMLDivElement>(null)
  const shown = place === 'page'
  // What becomes inert, or ends to be, is styled anew to its last part: that waits for the paint that a person waits for.
  const inert = useAfterPaint(place === 'ahead')
  const [showing] = useState(() => createShowing(place))
  const view = useQuery(trpc.instance.get.queryOptions({ project: project.slug, key: instance }))

  // Before the paint, so that what asks for it is drawn with the change.
  useLayoutEffect(() => showing.setState({ place }), [place, showing])
  useEffect(() => showing.setState({ inert }), [inert, showing])
  if (view.error && !view.data)
    return shown && <Missing slug={project.slug} instance={instance} error={view.error} />
  return (
    <div ref={element} className={classes['place']} data-place={place} inert={inert}>
      {shown && <Title title={view.data?.content.id ?? instance} />}
      <ShowingContext value={showing}>
        {view.data ? (
          <Opened project={project} view={view.data} person={person} place={element} />
        ) : (
          <Waiting />
        )}
      </ShowingContext>
    </div>
  )
}

/**
 * Whoever does not see the page change must hear it: the focus goes to the heading. A desk that is not shown yet is laid out
 * while the browser has the time.
 */
function Arrival({ place }: { place: RefObject<HTMLElement | null> }) {
  const inert = useInert()
  useEffect(() => {
    const heading = place.current?.querySelector('h1')
    if (!inert) return heading?.focus({ preventScroll: true })
    const scope = new Scope()
    scope.idle(() => heading?.getBoundingClientRect())
    return () => scope.dispose()
  }, [place, inert])
  return null
}

function Title({ title }: { title: string }) {
  useTitle(title)
  return null
}

interface OpenedProps {
  project: ProjectView
  view: InstanceView
  person: string
  place: RefObject<HTMLElement | null>
}

const Opened = memo(function OpenedInstance(props: OpenedProps) {
  const { person, place, project, view } = props
  const keep = { person, project: project.slug, instance: view.key }
  const editable = view.abilities.includes('edit')
  const opened = useOpened(view, keep, editable)
  const opening = opened?.editable !== editable
  const ready = useMemo(() => (opening ? readingOnly(view) : view), [opening, view])
  const [desk] = useState(() => createDeskStore(firstTab(view)))
  if (!opened) return <Waiting />
  return (
    <DraftContext value={opened.store}>
      <DeskContext value={desk}>
        <KeptOwner value={view.key}>
          <Discussion view={view} keep={keep}>
            <Desk project={project} view={ready} keep={keep} />
            <Arrival place={place} />
          </Discussion>
        </KeptOwner>
      </DeskContext>
    </DraftContext>
  )
})

/** Who was mentioned comes for that; a reviewer for the checks, a checker for what the rules say. */
function firstTab({ phase, threads }: InstanceView): Tab {
  if (threads.some(({ messages }) => messages.some(({ unread }) => unread))) return 'comments'
  return phase !== null && partFor[phase] === 'author' ? 'checks' : 'findings'
}

function Missing({ error, instance, slug }: { error: unknown; instance: string; slug: string }) {
  const { t } = useTranslation('instance')
  const refusalText = useRefusalText()
  useTitle(instance)
  return (
    <div className={classes['missing']} role="alert">
      <h1>{t('page.missing', { key: instance })}</h1>
      <p>{refusalText(error)}</p>
      <Link to="/projects/$slug/instances" params={{ slug }}>
        {t('header.back')}
      </Link>
    </div>
  )
}
