import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

import { clock } from '#client/viewers/facts-line.ts'
import { bytesOf } from '#client/viewers/seen/bytes-of.ts'
import type { SeenLog } from '#client/viewers/seen/seen-log.ts'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import { type Content, mediaOf } from '#shared/instance/content.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import { isViewedEnough, type Seen, shareOf } from '#shared/media/seen.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { InstanceView, MediumFile } from '#shared/view/instance-view.ts'

import classes from './viewed.module.css'

interface ViewedListProps {
  content: Content
  files: Readonly<Record<string, MediumFile>>
  log: SeenLog
  view: Pick<InstanceView, 'lease' | 'phase' | 'viewed'>
  wanted: Policy['viewedFirst']
  onShow: (side: 'question', key: string) => void
}

/** Which media were looked at, and how much of them: by me while I work, and by the reviewer where others check. */
export function ViewedList({ content, files, log, onShow, view, wanted }: ViewedListProps) {
  const { t } = useTranslation('viewed')
  const mine = useSyncExternalStore(log.subscribe, log.read)
  const media = useBytes(content)
  const reviewer = view.phase === 'review' ? null : view.viewed.reviewer
  if (media.length === 0 || (!view.lease && !reviewer)) return null
  return (
    <section className={classes['viewed']} data-viewed-list>
      <h3>{t('title')}</h3>
      {wanted !== 'off' && <p>{t(`wanted.${wanted}`)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('medium')}</th>
            {view.lease && <th scope="col">{t('you')}</th>}
            {reviewer && <th scope="col">{t('reviewer')}</th>}
          </tr>
        </thead>
        <tbody>
          {media.map(({ bytes, key }) => (
            <tr key={key}>
              <th scope="row">
                <TagChip tag={key} onClick={() => onShow('question', key)} />
              </th>
              {view.lease && <Share seen={mine[bytes]} facts={files[bytes]?.facts} />}
              {reviewer && <Share seen={reviewer[bytes]?.seen} facts={files[bytes]?.facts} />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** How much of one medium was looked at, in words and as a bar. */
function Share({ facts, seen }: { facts: MediaFacts | undefined; seen: Seen | undefined }) {
  const { t } = useTranslation('viewed')
  const share = seen ? shareOf(seen, facts) : 0
  const opened = seen?.opened ?? false
  const Icon = opened ? IconCheck : IconMinus
  const said = !opened
    ? t('not_opened')
    : facts?.seconds
      ? t('played', { part: clock(share * facts.seconds), whole: clock(facts.seconds) })
      : facts?.pages
        ? t('pages', { part: Math.round(share * facts.pages), count: facts.pages })
        : t('opened')
  return (
    <td data-opened={opened} data-share={share.toFixed(2)}>
      <span>
        <Icon size={14} aria-hidden /> {said}
      </span>
      {opened && share < 1 && (
        <span className={classes['bar']} aria-hidden>
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
    </td>
  )
}

/** The media of a content with what stands for their bytes; those of inline texts take a moment. */
function useBytes(content: Content): readonly { key: string; bytes: string }[] {
  const [found, setFound] = useState<readonly { key: string; bytes: string }[]>([])
  useEffect(() => {
    let gone = false
    const named = mediaOf(content).map(async (one) => ({ key: one.key, bytes: await bytesOf(one) }))
    void Promise.all(named).then((all) => gone || setFound(all))
    return () => {
      gone = true
    }
  }, [content])
  return found
}

/** The keys of the media that a project wants looked at and that are not yet; what nobody can open is not asked for. */
export function useUnviewed({
  content,
  files,
  log,
  wanted,
}: Pick<ViewedListProps, 'content' | 'files' | 'log' | 'wanted'>): string[] {
  const mine = useSyncExternalStore(log.subscribe, log.read)
  const media = useBytes(content)
  if (wanted === 'off') return []
  return media
    .filter(({ bytes, key }) => {
      const facts = files[bytes]?.facts
      const inline = mediaOf(content).some((one) => one.key === key && one.kind === 'inline')
      if (!inline && (!facts || facts.problem)) return false
      const seen = mine[bytes]
      return !isViewedEnough(seen && { seen, share: shareOf(seen, facts) }, wanted)
    })
    .map(({ key }) => key)
}
