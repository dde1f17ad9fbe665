import { IconRepeat, IconX } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

import { spotWords } from '#client/discussion/spots/spot-words.ts'
import { Tool } from '#client/viewers/viewer-tools.tsx'

import type { Deeds } from './deeds.ts'
import { SecondsField } from './seconds-field.tsx'
import { keyOf } from './sound-keys.ts'
import { soundSelectors } from './sound-spot.ts'
import type { Asking } from './use-stretch.ts'

/** What a sound asks for, or offers: the stretch of a remark. */
export function StretchBar({ asking, deeds }: { asking: Asking; deeds: Deeds }) {
  if (asking.chosen) return <ChooseBar asking={asking} deeds={deeds} stretch={asking.chosen} />
  return asking.offered && <OfferBar asking={asking} stretch={asking.offered} />
}

interface BarProps {
  asking: Asking
  stretch: { start: number; end: number }
}

function ChooseBar({ asking, deeds, stretch: { end, start } }: BarProps & { deeds: Deeds }) {
  const { t } = useTranslation('viewers')
  const focus = useCallback((button: HTMLButtonElement | null) => button?.focus(), [])
  return (
    <fieldset className="audio-asking" aria-label={t('audio.spot.choose')}>
      <Tool label={t('audio.in')} keys={keyOf('in')} text={t('audio.inShort')} onClick={deeds.in} />
      <SecondsField
        label={t('audio.spot.start')}
        value={start}
        onSet={(seconds) => asking.set({ start: seconds, end })}
      />
      <Tool
        label={t('audio.out')}
        keys={keyOf('out')}
        text={t('audio.outShort')}
        onClick={deeds.out}
      />
      <SecondsField
        label={t('audio.spot.end')}
        value={end}
        onSet={(seconds) => asking.set({ start, end: seconds })}
      />
      <span className="audio-asking-words">{t('audio.spot.hint')}</span>
      <button ref={focus} type="button" className="viewer-take" onClick={asking.take}>
        {t('audio.spot.take')}
      </button>
      <Tool label={t('audio.spot.giveUp')} keys="Esc" icon={IconX} onClick={asking.giveUp} />
    </fieldset>
  )
}

function OfferBar({ asking, stretch }: BarProps) {
  const { t } = useTranslation('viewers')
  const { t: words } = useTranslation('discussion')
  return (
    <fieldset className="audio-asking" aria-label={t('audio.spot.offer')}>
      <output className="audio-asking-words">{spotWords(soundSelectors(stretch), words)}</output>
      <button type="button" className="viewer-take" onClick={asking.loop}>
        <IconRepeat size={14} aria-hidden /> {t('audio.spot.loop')}
      </button>
      <Tool label={t('audio.spot.close')} icon={IconX} onClick={() => asking.offer(null)} />
    </fieldset>
  )
}
