import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

import { clock } from '#client/viewers/facts-line.ts'
import type { SeenLog } from '#client/viewers/seen/seen-log.ts'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import { useMediaBytes } from '#client/viewers/use-media-bytes.ts'
import type { Content } from '#shared/instance/content.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import { type Seen, shareOf } from '#shared/media/seen.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { InstanceView, MediumFile } from '#shared/view/instance-view.ts'
import { partFor } from '#shared/work/phase.ts'

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
  const media = useMediaBytes(content)
  const reviewer =
    view.phase !== null && partFor[view.phase] === 'author' ? null : view.viewed.reviewer
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
          {media.map(({ medium: { key }, sha256 }) => (
            <tr key={key}>
              <th scope="row">
                <TagChip tag={key} onClick={() => onShow('question', key)} />
              </th>
              {view.lease && <Share seen={mine[sha256]} facts={files[sha256]?.facts} />}
              {reviewer && <Share seen={reviewer[sha256]?.seen} facts={files[sha256]?.facts} />}
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
