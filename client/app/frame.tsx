import { useDirection } from '@mantine/core'
import { Outlet, useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { OutboxBar } from '#client/check/outbox-bar.tsx'
import { OutboxKeeper } from '#client/check/outbox-keeper.tsx'
import { Announcer } from '#client/lib/announce.tsx'
import { LiveKeeper } from '#client/live/live-keeper.tsx'
import { ProjectGate } from '#client/project/project-gate.tsx'
import { SessionOver } from '#client/session/session-over.tsx'
import { useMe } from '#client/session/use-me.ts'
import { Decisions } from '#client/work/decisions.tsx'

import { Bar } from './bar.tsx'
import { useKeysOfPerson } from './commands.ts'
import { KeyDialog } from './key-dialog.tsx'
import { KeySheet } from './key-sheet.tsx'
import { useLookOnDocument } from './look.ts'
import { Palette } from './palette.tsx'
import { Unreachable } from './unreachable.tsx'
import { useHotkeys } from './use-hotkeys.ts'

import classes from './frame.module.css'

const open = /^\/(sign-in|welcome\/.*|digest\/stop\/.*)$/

/** The thin bar on top and the page under it. */
export function Frame() {
  const { t } = useTranslation('frame')
  const { key, slug } = useParams({ strict: false })
  const { href, pathname } = useLocation()
  const navigate = useNavigate()
  const me = useMe()
  const main = useRef<HTMLElement>(null)
  const signedOut = me.data !== undefined && me.data.person === null
  const mustSignIn = signedOut && !open.test(pathname)
  useHotkeys()
  useKeysOfPerson(me.data?.person?.id ?? '')
  useLookOnDocument(useDirection().setDirection)
  useFocusOnArrival(main)

  useEffect(() => {
    if (mustSignIn)
      void navigate({ to: '/sign-in', search: href === '/' ? {} : { to: href }, replace: true })
  }, [mustSignIn, href, navigate])

  const page = (
    <>
      <a
        className={classes['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          focusHeading(main.current)
        }}
      >
        {t('skip')}
      </a>
      <Bar />
      <Palette />
      <KeySheet />
      <KeyDialog />
      {!open.test(pathname) && <SessionOver />}
      <main ref={main} id="main" className={classes['main']} tabIndex={-1}>
        <Outlet />
        <Announcer />
      </main>
      {me.data?.person && (
        <>
          <OutboxKeeper />
          <LiveKeeper person={me.data.person.id} />
          {slug !== undefined && <Decisions />}
          {key === undefined && <OutboxBar person={me.data.person.id} here={null} />}
        </>
      )}
    </>
  )
  if (me.error && !me.data) return <Unreachable error={me.error} />
  if (mustSignIn || me.isPending) return null
  return slug === undefined ? page : <ProjectGate slug={slug}>{page}</ProjectGate>
}

/** Those who do not see the page change must hear it: the focus goes to its heading, except on the very first page. */
function useFocusOnArrival(main: { current: HTMLElement | null }): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        // Desks stand beside each other as they come and go, and take the focus themselves.
        const isDesk = main.current?.querySelector('[data-place]')
        if (fromLocation !== undefined && pathChanged && !isDesk) focusHeading(main.current)
      }),
    [main, router],
  )
}

function focusHeading(main: HTMLElement | null): void {
  const desk = main?.querySelector('[data-place="page"]')
  const heading = (desk ?? main)?.querySelector('h1')
  if (heading) heading.tabIndex = -1
  ;(heading ?? main)?.focus({ preventScroll: true })
}
