import { Button, CloseButton, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'
import { useRefusalText } from '#client/app/refusal-text.ts'
import { useProject } from '#client/project/use-project.ts'
import { useTRPC } from '#client/trpc.ts'
import { findingText } from '#client/validation/finding-text.ts'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import { type Side, sides } from '#shared/instance/content.ts'
import { segmentsOf } from '#shared/instance/tag.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { StageMark } from './stage-mark.tsx'

import classes from './list.module.css'

/** An instance at the side of the list: both texts, the pictures in small, what the rules say. */
export function ListPreview({ at, close }: { at: string; close: () => void }) {
  const { t } = useTranslation('instance')
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { slug } = useProject()
  const { data: view, error } = useQuery(trpc.instance.get.queryOptions({ project: slug, key: at }))
  return (
    <aside className={classes['preview']} aria-label={t('list.preview')}>
      <header>
        <h2>{view?.content.id ?? at}</h2>
        {view && <StageMark stage={view.stage} />}
        <CloseButton aria-label={t('list.close')} onClick={close} />
      </header>
      {error && <p>{refused(error)}</p>}
      {!view && !error && <Skeleton height={240} />}
      {view && sides.map((side) => <SidePreview key={side} view={view} side={side} />)}
      {view && view.findings.length > 0 && (
        <ul className={classes['said']}>
          {view.findings.slice(0, 6).map((finding) => (
            <li
              key={`${finding.rule}${finding.side}${finding.tag}`}
              data-severity={finding.severity}
            >
              {findingText(finding)}
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        renderRoot={(props) => (
          <Link to="/projects/$slug/instances/$key" params={{ slug, key: at }} {...props} />
        )}
        rightSection={<KeyOf command="list-open" />}
      >
        {t('list.open')}
      </Button>
    </aside>
  )
}

function SidePreview({ view, side }: { view: InstanceView; side: Side }) {
  const { t } = useTranslation('common')
  const { text, media } = view.content[side]
  const pictures = media.flatMap((medium) => {
    const file = medium.kind === 'file' ? view.files[medium.sha256] : undefined
    return file?.facts.mime.startsWith('image/') ? [{ key: medium.key, url: file.url }] : []
  })
  return (
    <section>
      <h3>{t(`side.${side}`)}</h3>
      <p className={classes['previewText']} dir="auto">
        {segmentsOf(text).map((segment, i) =>
          segment.kind === 'tag' ? (
            <TagChip key={`${segment.source}${segment.tag.start}`} tag={segment.tag.key} />
          ) : (
            <span key={`text${i}`}>{segment.source}</span>
          ),
        )}
      </p>
      {pictures.length > 0 && (
        <div className={classes['pictures']}>
          {pictures.map(({ key, url }) => (
            <img key={key} src={url} alt={key} loading="lazy" />
          ))}
        </div>
      )}
    </section>
  )
}
