import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Differences } from '#client/project/differences.tsx'
import type { ProjectView } from '#shared/project/project-view.ts'

import type { Hindrance } from './groups.ts'
import type { DraftState } from './use-draft.ts'

import classes from './settings.module.css'

interface Props {
  project: ProjectView
  draft: DraftState
  hindrance: Hindrance | null
}

/** What differs from what is saved, in words, and the one button that saves all of it. */
export function SaveBar({ project, draft, hindrance }: Props) {
  const { t } = useTranslation('settings')
  const refused = useRefusalText()
  const { aspects, dirty, saved, saving, wanted } = draft
  if (!dirty && !saved) return null
  return (
    <div className={classes['saveBar']}>
      {dirty && (
        <ul aria-label={t('saveBar.title')}>
          {aspects.map((aspect) => (
            <li key={aspect}>{t('saveBar.changed', { what: t(`saveBar.${aspect}`) })}</li>
          ))}
          <Differences before={project.policy} after={wanted.policy} />
        </ul>
      )}
      {draft.error && (
        <Text role="alert" c="var(--low)">
          {refused(draft.error)}
        </Text>
      )}
      <Group gap="xs" mih={32}>
        {dirty && (
          <>
            <Button type="submit" loading={saving} disabled={hindrance !== null}>
              {t('save')}
            </Button>
            <Button variant="subtle" color="gray" onClick={draft.undo}>
              {t('undo')}
            </Button>
            {hindrance && <Text c="var(--low)">{t(hindrance)}</Text>}
          </>
        )}
        <Text component="output" c="var(--high)">
          {saved && !dirty && t('saved')}
        </Text>
      </Group>
    </div>
  )
}
