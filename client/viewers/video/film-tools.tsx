import { IconBadgeCc, IconCamera, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { MoreTools, ProxyBadge, Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import type { Captions } from './captions-of.ts'
import type { FilmActs } from './film-keys.ts'
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
        keys="c"
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

const rows = [
  ['j k l', 'shuttle'],
  [', .', 'frame'],
  ['← →', 'arrows'],
  ['i o', 'range'],
  ['x', 'unmark'],
  ['Shift+L', 'loop'],
  ['- =', 'speed'],
  ['g', 'goTo'],
  ['c', 'captions'],
  ['s', 'snapshot'],
  ['m', 'mute'],
  ['↑ ↓', 'volume'],
  ['f', 'full'],
] as const

function KeyList() {
  const { t } = useTranslation('viewers')
  const all = [[t('video.keys.space'), 'play'] as const, ...rows]
  return (
    <dl className="film-keys">
      {all.map(([key, act]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{t(`video.keys.${act}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
