import { Button, Textarea } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { createDeskStore, DeskContext, useDesk } from '#client/instance/desk-store.ts'
import { ReadingColumn } from '#client/instance/reading-column.tsx'
import { showMedium } from '#client/instance/show-medium.ts'
import { headOf } from '#client/instance/use-opened.ts'
import { DraftContext, useDraft, useDraftStore } from '#client/revision/draft-context.ts'
import { createDraftStore } from '#client/revision/draft-store.ts'
import { MediaPanel } from '#client/revision/media-panel.tsx'
import { useFindings } from '#client/validation/use-findings.ts'
import type { Content } from '#shared/instance/content.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import { hunksBetween } from '#shared/revision/hunks.ts'
import { applyFix } from '#shared/validation/apply-fix.ts'
import type { Fix } from '#shared/validation/finding.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import {
  forgetSuggestion,
  keepSuggestion,
  keptSuggestion,
  type SuggestionKey,
} from './kept-suggestion.ts'

import classes from './suggestion.module.css'

interface SuggestDeskProps {
  project: ProjectView
  view: InstanceView
  person: string
  onSend: (content: Content, message: string) => Promise<boolean>
  onClose: () => void
}

/** The editor on a copy that no reviewer's draft knows of: what comes of it is sent as a suggestion. */
export function SuggestDesk(props: SuggestDeskProps) {
  const { person, view } = props
  const { slug } = props.project
  const name = useMemo(
    () => ({ person, project: slug, instance: view.key, hash: view.head.hash }),
    [person, slug, view.key, view.head.hash],
  )
  const [copy] = useState(() => {
    const content = keptSuggestion(name) ?? view.content
    const draft = { base: view.head.number, content, checks: [], known: [], unsent: false }
    return createDraftStore({ draft, conflict: null }, headOf(view))
  })
  const [desk] = useState(() => {
    const made = createDeskStore('findings')
    made.getState().edit(true)
    return made
  })
  useEffect(
    () =>
      copy.subscribe(({ stack }) => {
        if (stack.present === view.content) forgetSuggestion(name)
        else keepSuggestion(name, stack.present)
      }),
    [copy, name, view.content],
  )
  return (
    <DraftContext value={copy}>
      <DeskContext value={desk}>
        <Copy {...props} name={name} />
      </DeskContext>
    </DraftContext>
  )
}

function Copy({
  name,
  onClose,
  onSend,
  project,
  view,
}: SuggestDeskProps & { name: SuggestionKey }) {
  const { t } = useTranslation('suggestion')
  const draft = useDraftStore()
  const content = useDraft((state) => state.stack.present)
  const uploads = useDraft((state) => state.uploads)
  const cursor = useDesk((state) => state.cursor)
  const [message, setMessage] = useState('')
  const [sending, setSending] = useState(false)
  const files = { ...view.files, ...uploads }
  const found = useFindings(view, { uploads, project })
  const changes = hunksBetween(view.content, content).length
  const fix = (way: Fix) =>
    draft.getState().edit((now) => (now === found.content ? applyFix(now, way) : now))
  const send = async () => {
    setSending(true)
    const good = await onSend(content, message)
    setSending(false)
    if (good) forgetSuggestion(name)
  }
  return (
    <section aria-labelledby="suggest" data-suggesting>
      <div className={classes['desk']}>
        <div className={classes['bar']}>
          <h2 id="suggest">{t('desk.title')}</h2>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {t('desk.close')}
          </Button>
        </div>
        <p className={classes['quiet']}>{t('desk.hint')}</p>
        <Textarea
          label={t('desk.message')}
          autosize
          minRows={1}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        <div className={classes['foot']} style={{ marginTop: 8 }}>
          <Button size="sm" disabled={changes === 0} loading={sending} onClick={() => void send()}>
            {t('desk.send')}
          </Button>
          <span className={classes['quiet']}>
            {t(changes === 0 ? 'desk.unchanged' : 'desk.kept')}
          </span>
        </div>
      </div>
      <ReadingColumn slug={project.slug} files={files} found={found} onFix={fix} />
      <h2>{t('desk.media')}</h2>
      <MediaPanel
        slug={project.slug}
        content={content}
        files={files}
        editable
        cursor={cursor}
        onShow={showMedium}
        onFix={fix}
      />
    </section>
  )
}
