import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Tool } from '#client/viewers/viewer-tools.tsx'

import type { Clips } from './use-clips.ts'

/** Plays and pauses the clips of a model, and goes to any moment of them. */
export function ClipBar({ names, chosen, time, seconds, playing, ...does }: Clips) {
  const { t, i18n } = useTranslation('viewers')
  const written = (value: number) =>
    value.toLocaleString(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const spoken = t('threeD.clip.at', { now: written(time), end: written(seconds) })
  return (
    <fieldset className="three-d-clips" aria-label={t('threeD.clip.group')}>
      <Tool
        label={playing ? t('threeD.clip.pause') : t('threeD.clip.play')}
        keys={t('threeD.space')}
        icon={playing ? IconPlayerPause : IconPlayerPlay}
        onClick={does.toggle}
      />
      {names.length > 1 && (
        <select
          aria-label={t('threeD.clip.which')}
          value={chosen}
          onChange={(event) => does.choose(Number(event.target.value))}
        >
          {names.map((name, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- names may repeat; the order stays
            <option key={i} value={i}>
              {name || t('threeD.clip.nth', { n: i + 1 })}
            </option>
          ))}
        </select>
      )}
      <input
        type="range"
        min={0}
        max={seconds || 1}
        step={0.01}
        value={time}
        aria-label={t('threeD.clip.place')}
        aria-valuetext={spoken}
        onChange={(event) => does.seek(event.target.valueAsNumber)}
      />
      <span className="three-d-time">
        {written(time)} / {written(seconds)} s
      </span>
    </fieldset>
  )
}
