import './audio.css'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { Earlier } from '#client/viewers/levels/compared-with.ts'
import { PairPlayer } from '#client/viewers/pair-player.tsx'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { PosterOutline } from './poster-outline.tsx'
import { soundPlan } from './sound-plan.ts'
import { useSoundPair } from './use-sound-pair.ts'

interface SoundPairProps extends FileViewerProps {
  earlier: Earlier & { file: MediumFile }
}

/** A sound before and after: one place and one button for both, and a switch that goes on at the same moment. */
export function SoundPair({ earlier, file, name, onFail, onReady, pin, url }: SoundPairProps) {
  const { t } = useTranslation('viewers')
  const host = useRef<HTMLFieldSetElement>(null)
  const urls = [usePlayed(earlier.file, earlier.file.url), usePlayed(file, url)] as const
  const seconds = [earlier.file.facts.seconds ?? 0, file.facts.seconds ?? 0] as const
  const sayBroken = () => onFail(t('audio.broken', { type: file.facts.codec ?? file.facts.mime }))
  const pair = useSoundPair(host, { urls, seconds, pin, onBroken: sayBroken })
  useEffect(onReady, [onReady])
  const { heard } = pair.state
  const names = [`${earlier.label} · ${earlier.name}`, `${t('pair.after')} · ${name}`]
  const files = [earlier.file, file]
  return (
    <PairPlayer
      ref={host}
      className="audio audio-pair"
      name={name}
      pair={pair}
      other={t('pair.swap')}
    >
      {files.map((one, i) => (
        <button
          key={names[i]}
          type="button"
          className="audio-one"
          aria-pressed={heard === i}
          onClick={() => pair.hear(i === 0 ? 0 : 1)}
        >
          <span>{names[i]}</span>
          <Outline file={one} />
        </button>
      ))}
    </PairPlayer>
  )
}

function usePlayed(file: MediumFile, original: string): string {
  const proxy = useDerivative(file, 'proxy')
  const peaks = useDerivative(file, 'peaks')
  return soundPlan(file.facts, peaks, proxy).proxy ?? original
}

function Outline({ file }: { file: MediumFile }) {
  const peaks = useDerivative(file, 'peaks')
  if (peaks?.state !== 'done') return null
  return <PosterOutline url={peaks.url} onReady={nothing} />
}

const nothing = () => undefined
