import { Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useTitle } from '#client/app/use-title.ts'
import { PeopleNotice } from '#client/project/people-notice.tsx'
import { useProject } from '#client/project/use-project.ts'

import { Contents } from './contents.tsx'
import { groups } from './groups.ts'
import { SaveBar } from './save-bar.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { useDraft } from './use-draft.ts'

import classes from './settings.module.css'

/** What a project is called, asks for, decides and knows: groups of choices over one bar that saves them. */
export function SettingsPage() {
  'use memo'
  const { t } = useTranslation('settings')
  const project = useProject()
  const draft = useDraft(project)
  useTitle(t('title'))
  const [looking, look] = useState(false)
  const hindrances = groups.flatMap(({ hindrance }) => hindrance?.(draft.wanted) ?? [])
  return (
    <div className={classes['beside']}>
      <Contents />
      <form
        className={classes['page']}
        aria-label={t('title')}
        onSubmit={(event) => {
          event.preventDefault()
          if (!draft.dirty || hindrances.length > 0) return
          if (draft.choices.length > 0) look(true)
          else draft.save()
        }}
      >
        <Title order={1} mb="md">
          {t('title')}
        </Title>
        <PeopleNotice project={project} />
        {groups.map(({ id, Group }) => (
          <Group
            key={id}
            project={project}
            wanted={draft.wanted}
            want={draft.want}
            choose={draft.choose}
          />
        ))}
        <SaveBar project={project} draft={draft} hindrance={hindrances[0] ?? null} />
      </form>
      {looking && draft.choices.length > 0 && (
        <SaveDialog project={project} draft={draft} onClose={() => look(false)} />
      )}
    </div>
  )
}
