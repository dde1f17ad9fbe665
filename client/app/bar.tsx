import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCommand, IconQuestionMark } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'

import { ProjectContext } from '#client/project/use-project.ts'

import type { CommandId } from './command-list.ts'
import { KeyOf, useKeysOf } from './key-label.tsx'
import { openKeySheet } from './key-sheet.tsx'
import { palette } from './palette-store.ts'
import { Places, PlacesMenu } from './places-nav.tsx'
import { SchemeButton } from './scheme-button.tsx'
import { SelfMenu } from './self-menu.tsx'
import { useFrameCommands } from './use-frame-commands.tsx'

import classes from './frame.module.css'

/** Where I am on the left, where I can go in the middle, what helps on the right. */
export function Bar() {
  const { t } = useTranslation('frame')
  const project = use(ProjectContext)
  useFrameCommands()
  return (
    <header className={classes['bar']}>
      <Link to="/" className={classes['home']} aria-label={t('home')}>
        <img src="/icon.svg" alt="" />
        <span className={project ? classes['name'] : undefined}>Countersign</span>
      </Link>
      {project && (
        <>
          <span className={classes['slash']} aria-hidden>
            ▸
          </span>
          <Link to="/projects/$slug" params={{ slug: project.slug }} className={classes['crumb']}>
            {project.name}
          </Link>
          <Places project={project} />
        </>
      )}
      <div className={classes['tools']}>
        {project && <PlacesMenu project={project} />}
        <Tool name={t('palette')} command="palette" run={palette.open}>
          <IconCommand size={17} stroke={1.6} />
        </Tool>
        <Tool name={t('keys')} command="keys" run={openKeySheet}>
          <IconQuestionMark size={17} stroke={1.6} />
        </Tool>
        <SchemeButton />
        <SelfMenu />
      </div>
    </header>
  )
}

interface ToolProps {
  name: string
  command: CommandId
  run: () => void
  children: ReactNode
}

function Tool(props: ToolProps) {
  const keys = useKeysOf(props.command)
  return (
    <Tooltip
      openDelay={400}
      label={
        <>
          {props.name} <KeyOf command={props.command} quiet />
        </>
      }
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={props.name}
        aria-keyshortcuts={keys?.replace('mod', 'Control')}
        onClick={props.run}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}
