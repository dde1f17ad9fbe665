import './pair-player.css'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import type { ComponentProps, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { exactClock } from './exact-clock.ts'
import { clock } from './facts-line.ts'
import { pressOf } from './key-box.tsx'
import { keysFrom } from './key-rows.ts'
import { useShownKeys } from './own-keys-store.ts'
import { type PairDeeds, pairRows } from './pair-keys.ts'

/** Two of a kind, before and after, with one place in time (s); one of them is heard. */
export interface Pair extends PairDeeds {
  state: { time: number; length: number; playing: boolean }
  toggle: () => void
  seek: (time: number) => void
}

interface PairPlayerProps extends Omit<ComponentProps<'fieldset'>, 'onKeyDown'> {
  pair: Pair
  name: string
  /** What the button says that lets the other one be heard. */
  other: string
}

/** What plays two of a kind together: its keys, one button and one place for both, under what is shown of them. */
export function PairPlayer({ children, name, other, pair, ...rest }: PairPlayerProps) {
  const { t } = useTranslation('viewers')
  const { length, playing, time } = pair.state
  const shownKeys = useShownKeys()
  const Sign = playing ? IconPlayerPause : IconPlayerPlay
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of a player work from each of its controls
    <fieldset {...rest} aria-label={t('pair.label', { name })} onKeyDown={pressIn(pair)}>
      {children}
      <div className="pair-bar">
        <button
          type="button"
          className="viewer-tool pair-play"
          aria-label={playing ? t('audio.pause') : t('audio.play')}
          onClick={pair.toggle}
        >
          <Sign size={18} stroke={1.75} aria-hidden />
        </button>
        <input
          type="range"
          className="pair-place"
          min={0}
          max={length || 1}
          step={0.01}
          value={time}
          aria-label={t('audio.place')}
          aria-valuetext={t('audio.at', { now: clock(time), end: clock(length) })}
          onChange={(event) => pair.seek(event.target.valueAsNumber)}
        />
        <span className="pair-time">
          {exactClock(time, 1)} / {clock(length)}
        </span>
        <button type="button" className="viewer-tool pair-swap" onClick={pair.swap}>
          {other} <kbd>{shownKeys('B')}</kbd>
        </button>
      </div>
    </fieldset>
  )
}

function pressIn(pair: Pair): (event: KeyboardEvent) => void {
  const press = pressOf({ ...keysFrom(pairRows, pair), ' ': pair.toggle })
  return (event) => {
    if (event.key !== ' ' || !(event.target instanceof HTMLButtonElement)) press(event)
  }
}
