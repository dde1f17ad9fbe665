import {
  IconAdjustmentsHorizontal,
  IconBracketsContain,
  IconMessage2,
  IconRepeat,
  IconWaveSine,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { ProxyBadge, Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import type { Deeds } from './deeds.ts'
import type { Memory } from './memory.ts'
import { keyOf } from './sound-keys.ts'

/** The tools of a sound in its caption. */
export function SoundTools({
  deeds,
  memory,
  has,
}: {
  deeds: Deeds
  memory: Memory
  has: { wave: boolean; transcript: boolean; proxy: boolean }
}) {
  const { t } = useTranslation('viewers')
  const named = (
    words: 'zoomIn' | 'zoomOut' | 'spectrum' | 'loop' | (Memory['panel'] & string),
  ) => ({
    label: t(`audio.${words}`),
    keys: keyOf(words),
  })
  return (
    <Tools>
      {has.proxy && <ProxyBadge what={t('audio.proxy')} />}
      {has.wave && (
        <>
          <Tool
            {...named('zoomOut')}
            icon={IconZoomOut}
            disabled={memory.zoom === 0}
            onClick={deeds.zoomOut}
          />
          <Tool {...named('zoomIn')} icon={IconZoomIn} onClick={deeds.zoomIn} />
        </>
      )}
      <Tool
        {...named('spectrum')}
        icon={IconWaveSine}
        pressed={memory.spectrum}
        onClick={deeds.spectrum}
      />
      <Tool {...named('loop')} icon={IconRepeat} pressed={memory.loop} onClick={deeds.loop} />
      <Tool
        {...named('regions')}
        icon={IconBracketsContain}
        pressed={memory.panel === 'regions'}
        onClick={() => deeds.panel('regions')}
      />
      {has.transcript && (
        <Tool
          {...named('transcript')}
          icon={IconMessage2}
          pressed={memory.panel === 'transcript'}
          onClick={() => deeds.panel('transcript')}
        />
      )}
      <Tool
        {...named('settings')}
        icon={IconAdjustmentsHorizontal}
        pressed={memory.panel === 'settings'}
        onClick={() => deeds.panel('settings')}
      />
    </Tools>
  )
}
