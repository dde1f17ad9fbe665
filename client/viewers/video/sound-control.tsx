import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Tool } from '#client/viewers/viewer-tools.tsx'

import type { FilmState } from './film-state.ts'
import type { Film } from './film.ts'

export function SoundControl({ film, state }: { film: Film; state: FilmState }) {
  const { t } = useTranslation('viewers')
  const heard = state.muted ? 0 : state.volume
  return (
    <>
      <Tool
        label={t('video.mute')}
        keys="m"
        icon={heard === 0 ? IconVolumeOff : IconVolume}
        pressed={state.muted}
        onClick={() => film.toggleMute()}
      />
      <input
        type="range"
        className="film-volume"
        data-arrows="own"
        min={0}
        max={1}
        step={0.05}
        value={heard}
        aria-label={t('video.volume')}
        aria-valuetext={t('video.percent', { n: Math.round(heard * 100) })}
        title={`${t('video.volume')} (↑ ↓)`}
        onChange={(event) => film.setVolume(event.target.valueAsNumber)}
      />
    </>
  )
}
