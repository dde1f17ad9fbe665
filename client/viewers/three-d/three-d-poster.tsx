import { IconCube } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import './three-d.css'
import { factsLine } from '#client/viewers/facts-line.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import { formatOf } from '#shared/media/formats.ts'

import { firstState } from './look.ts'

/** A model before it is looked at: what is known of it; afterwards, the last picture of it. */
export function ThreeDPoster({ name, file, want, onReady }: FileViewerProps) {
  const { t, i18n } = useTranslation('viewers')
  const kept = useKept(firstState)
  const [{ picture, line }, setState] = useState(() => kept.read())
  // What the viewer keeps as it leaves is there once this is laid out.
  // oxlint-disable-next-line react/set-state-in-effect -- see above
  useLayoutEffect(() => setState(kept.read()), [kept])
  useEffect(() => {
    if (!picture) onReady()
  }, [picture, onReady])
  const format = formatOf(file.facts.mime)?.name
  const known = [format, factsLine(file.facts, i18n.language, t)].filter(Boolean).join(' · ')
  const said = picture ? line : known
  return (
    <button
      type="button"
      className="three-d-poster"
      aria-label={[t('open', { name }), said].filter(Boolean).join(': ')}
      onClick={want}
    >
      {picture ? (
        <>
          <span className="three-d-stage">
            <img
              className="three-d-canvas"
              src={picture}
              alt={t('threeD.still', { name })}
              onLoad={onReady}
              onError={onReady}
            />
          </span>
          <span className="three-d-facts">{said}</span>
        </>
      ) : (
        <>
          <IconCube size={40} stroke={1} aria-hidden />
          <span>{said}</span>
        </>
      )}
    </button>
  )
}
