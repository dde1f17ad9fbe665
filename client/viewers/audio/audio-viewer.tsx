import './audio.css'
import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { ComparedWith } from '#client/viewers/levels/compared-with.ts'
import { usePrefetch } from '#client/viewers/prefetch-media.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { soundDeeds } from './deeds.ts'
import { isLong } from './sound-height.ts'
import { pressIn } from './sound-keys.ts'
import { SoundPair } from './sound-pair.tsx'
import { SoundPanel } from './sound-panel.tsx'
import { soundPlan } from './sound-plan.ts'
import { SoundSpots } from './sound-spots.tsx'
import { SoundStage } from './sound-stage.tsx'
import { SoundTools } from './sound-tools.tsx'
import { StretchBar } from './stretch-bar.tsx'
import { transcriptOf } from './transcript-of.ts'
import { Transport } from './transport.tsx'
import { useMemory } from './use-memory.ts'
import { useOutline } from './use-outline.ts'
import { useSound } from './use-sound.ts'
import { useStretch } from './use-stretch.ts'
import { useWave } from './use-wave.ts'

/** A sound, or two of them where one took the other's place. */
export default function AudioViewer(props: FileViewerProps) {
  const earlier = use(ComparedWith)
  if (earlier?.file) return <SoundPair {...props} earlier={{ ...earlier, file: earlier.file }} />
  return <OneSound {...props} />
}

/** A sound with its waveform, its regions and its transcript; what no waveform can be had of plays all the same. */
function OneSound(props: FileViewerProps) {
  const { file, url: original, name, tag, siblings, onReady, onFail, pin } = props
  const { t } = useTranslation('viewers')
  const { facts } = file
  const plan = soundPlan(facts, useDerivative(file, 'peaks'), useDerivative(file, 'proxy'))
  const url = plan.proxy ?? original
  usePrefetch(url)
  const wavePlace = useRef<HTMLDivElement>(null)
  const minimapPlace = useRef<HTMLDivElement>(null)
  const places = useMemo(() => ({ wave: wavePlace, minimap: minimapPlace }), [])
  const remembered = useMemory()
  const { memory } = remembered
  const [said, say] = useState('')

  const broken = t('audio.broken', { type: facts.codec ?? facts.mime })
  const unreachable = t('problem.unreachable')
  const onBroken = useCallback(
    (why: 'network' | 'sound') => onFail(why === 'network' ? unreachable : broken),
    [onFail, unreachable, broken],
  )
  const { host, sound } = useSound({ url, seconds: facts.seconds ?? 0, remembered, pin, onBroken })
  const found = useOutline(plan, url, facts)
  const outline = found && 'outline' in found ? found.outline : null
  const { wave, view } = useWave(places, { sound, outline }, remembered)
  const asking = useStretch(sound, remembered)
  const without = plan.outline.from === null ? plan.outline.why : null
  const transcript = useMemo(() => transcriptOf(tag, siblings), [tag, siblings])

  const fault = found && 'fault' in found ? found.fault : null
  const there = sound !== null && (wave !== null || without !== null)
  useEffect(() => {
    if (fault) onFail(fault === 'unreachable' ? unreachable : broken)
    else if (there) onReady()
  }, [fault, there, onFail, onReady, unreachable, broken])

  const deeds = sound && soundDeeds({ sound, wave, t }, remembered, say)
  const press = deeds && pressIn(deeds)
  const channels = outline?.levels[0]?.length ?? facts.channels ?? 1
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of a player work from each of its controls
    <fieldset
      ref={host}
      className="audio"
      aria-label={t('audio.label', { name })}
      data-spectrum={memory.spectrum || undefined}
      data-panel={memory.panel ?? undefined}
      onKeyDown={(event) => {
        if (!asking.press(event)) press?.(event)
      }}
    >
      {deeds && (
        <SoundTools
          deeds={deeds}
          memory={memory}
          has={{ wave: wave !== null, transcript: transcript !== null, proxy: plan.proxy !== null }}
        />
      )}
      <SoundStage
        wavePlace={wavePlace}
        minimapPlace={minimapPlace}
        sound={sound}
        spots={
          sound && (
            <SoundSpots {...{ asking, facts, remembered, sound }} drawn={{ outline, view, wave }} />
          )
        }
        shown={{
          file,
          url,
          view,
          spectrum: memory.spectrum,
          long: isLong(facts.seconds),
          zoomed: memory.zoom > 0,
          without: without && t(`audio.noWave.${without}`),
        }}
      />
      {sound && deeds && (
        <>
          <StretchBar asking={asking} deeds={deeds} />
          <Transport sound={sound} deeds={deeds} speed={memory.speed} />
          <SoundPanel {...{ sound, deeds, remembered, facts, channels, transcript }} />
        </>
      )}
      <output className="audio-said">{said}</output>
    </fieldset>
  )
}
