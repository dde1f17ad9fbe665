import { IconBadgeCc, IconCamera, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { MoreTools, ProxyBadge, Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import type { Captions } from './captions-of.ts'
import { filmRows, type FilmActs } from './film-keys.ts'
import type { FilmState } from './film-state.ts'

/** The controls of a film in the caption of its frame. */
export function FilmTools({
  acts,
  state,
  captions,
  proxied,
}: {
  acts: FilmActs
  state: FilmState
  captions: readonly Captions[]
  proxied: boolean
}) {
  const { t } = useTranslation('viewers')
  const shown = captions[state.captions]
  return (
    <Tools>
      {proxied && <ProxyBadge what={t('video.proxy')} />}
      <Tool
        label={
          captions.length === 0
            ? t('video.captionsNone')
            : [t('video.captions'), shown?.name].filter(Boolean).join(': ')
        }
        keys="Shift+C"
        icon={IconBadgeCc}
        pressed={shown !== undefined}
        disabled={captions.length === 0}
        onClick={acts.captions}
      />
      <Tool
        label={t('video.snapshot')}
        keys="s"
        icon={IconCamera}
        disabled={!state.seen}
        onClick={acts.snapshot}
      />
      <MoreTools label={t('video.more')}>
        <button type="button" className="film-copy" disabled={!state.seen} onClick={acts.copy}>
          <IconCopy size={16} stroke={1.75} aria-hidden /> {t('video.copy')} (Shift+S)
        </button>
        <KeyList />
      </MoreTools>
    </Tools>
  )
}

function KeyList() {
  const { t } = useTranslation('viewers')
  return (
    <dl className="film-keys">
      {filmRows.map(({ shown, words }) => (
        <div key={shown}>
          <dt>{shown === 'Space' ? t('video.keys.space') : shown}</dt>
          <dd>{t(words as 'video.keys.play')}</dd>
        </div>
      ))}
    </dl>
  )
}
