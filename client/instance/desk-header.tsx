import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { PresentMark } from '#client/live/present-mark.tsx'
import { PlanMark } from '#client/work/plan-mark.tsx'
import { combinationOf } from '#shared/instance/combination.ts'
import type { Content } from '#shared/instance/content.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { CombinationMark } from './combination-mark.tsx'
import { SaveMark } from './save-mark.tsx'
import type { SaveState } from './save-state.ts'

import classes from './desk.module.css'

interface DeskHeaderProps {
  project: ProjectView
  view: InstanceView
  content: Content
  save: SaveState
  /** Absent where nothing differs from the saved revision. */
  revert: (() => void) | null
  /** How long it is mine. */
  lease: ReactNode
}

/** What this is, where it stands, how long it is mine, and whether my work is safe. */
export function DeskHeader({ content, lease, project, revert, save, view }: DeskHeaderProps) {
  'use memo'
  const { t } = useTranslation(['instance', 'common'])
  const level = content.difficulty === null ? null : String(content.difficulty)
  const difficulty = level && (project.taxonomy.difficulties[level] ?? level)
  const kind = [content.field, content.domain, difficulty].filter(Boolean).map(readable)
  return (
    <header className={classes['header']}>
      <Tooltip label={t('header.back')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('header.back')}
          renderRoot={(props) => (
            <Link to="/projects/$slug/instances" params={{ slug: project.slug }} {...props} />
          )}
        >
          <IconChevronLeft className="points" size={18} />
        </ActionIcon>
      </Tooltip>
      <h1 tabIndex={-1} data-heading>
        {content.id}
      </h1>
      <span className={`${classes['kind']} ${classes['wide']}`} title={kind.join(' · ')}>
        {kind.join(' · ')}
      </span>
      <span className={classes['made']}>
        <CombinationMark combination={combinationOf(content)} />
      </span>
      <span className={classes['stage']} data-stage={view.stage}>
        {t(`common:stage.${view.stage}`)}
        {view.round > 1 && ` · ${t('header.round', { round: view.round })}`}
      </span>
      <PlanMark {...view.plan} />
      <span className={classes['grow']} />
      <PresentMark slug={project.slug} view={view} />
      {lease}
      {revert && (
        <Tooltip label={t('revert.hint')}>
          <Button
            size="compact-xs"
            variant="default"
            className={classes['revert'] ?? ''}
            onClick={revert}
          >
            {t('revert.word')}
          </Button>
        </Tooltip>
      )}
      <SaveMark state={save} />
    </header>
  )
}

function readable(name: string | null): string {
  const words = (name ?? '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
