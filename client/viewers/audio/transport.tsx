import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { exactClock } from '#client/viewers/exact-clock.ts'
import { clock } from '#client/viewers/facts-line.ts'
import { useShownKeys } from '#client/viewers/own-keys-store.ts'
import { Tool } from '#client/viewers/viewer-tools.tsx'

import { type Deeds, speeds } from './deeds.ts'
import { keyOf } from './sound-keys.ts'
import type { Sound } from './sound.ts'
import { useSoundState } from './use-sound.ts'

const skips = [
  ['back5', -5, '−5'],
  ['back1', -1, '−1'],
  ['on1', 1, '+1'],
  ['on5', 5, '+5'],
] as const

/** Play, skip, place and speed of a sound. */
export function Transport({ sound, deeds, speed }: { sound: Sound; deeds: Deeds; speed: number }) {
  const { t } = useTranslation('viewers')
  const { time, seconds, playing } = useSoundState(sound)
  const shownKeys = useShownKeys()
  return (
    <div className="audio-bar">
      <button
        type="button"
        className="viewer-tool audio-play"
        tabIndex={0}
        aria-label={playing ? t('audio.pause') : t('audio.play')}
        title={`${playing ? t('audio.pause') : t('audio.play')} (${keyOf('playOrPause')})`}
        onClick={deeds.play}
      >
        {playing ? (
          <IconPlayerPause size={18} stroke={1.75} aria-hidden />
        ) : (
          <IconPlayerPlay size={18} stroke={1.75} aria-hidden />
        )}
      </button>
      {skips.map(([words, by, text]) => (
        <Tool
          key={words}
          label={t(`audio.${words}`)}
          keys={keyOf(words)}
          text={text}
          onClick={() => deeds.skip(by)}
        />
      ))}
      <input
        type="range"
        className="audio-place"
        data-place
        min={0}
        max={seconds || 1}
        step={0.01}
        value={time}
        aria-label={t('audio.place')}
        aria-valuetext={t('audio.at', { now: clock(time), end: clock(seconds) })}
        onChange={(event) => deeds.seek(event.target.valueAsNumber)}
      />
      <span className="audio-time">
        {exactClock(time, 1)} / {clock(seconds)}
      </span>
      <select
        className="audio-speed"
        aria-label={t('audio.speed')}
        title={`${t('audio.speed')} (${shownKeys(`${keyOf('slower')} ${keyOf('faster')}`)})`}
        value={speed}
        onChange={(event) => deeds.setSpeed(Number(event.target.value))}
      >
        {speeds.map((value) => (
          <option key={value} value={value}>
            {value}×
          </option>
        ))}
      </select>
    </div>
  )
}
