import './image.css'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useKept } from '#client/viewers/levels/kept-state.ts'
import { firstPressed } from '#client/viewers/own-keys-store.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

import { wakingKeys } from './picture-keys.ts'
import { initialState, type PictureState } from './picture-state.ts'
import { PosterSpots } from './poster-spots.tsx'
import { shownFile } from './shown-file.ts'
import { StillFrame } from './still-frame.tsx'
import { isLong } from './view.ts'

/** A picture in the flow of the text: its small copy, or the original while there is none. A click or a zoom key opens it. */
export function ImagePoster({ file, name, onReady, onFail, want }: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const kept = useKept<PictureState>(initialState)
  const copy = useDerivative(file, 'picture')
  const [copyBroken, setCopyBroken] = useState(false)
  const original = shownFile(file)
  const small = copy?.state === 'done' && !copyBroken ? copy.url : null
  const { width, height, animated } = file.facts

  const broken = () => {
    if (small && !original.copy) setCopyBroken(true)
    else onFail(t('image.broken', { type: file.facts.mime }))
  }
  const press = (event: KeyboardEvent) => {
    const key = firstPressed(event)
    if (!wakingKeys.includes(key) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    kept.keep({ pressed: [...kept.read().pressed, key] })
    want()
  }
  const events = { onReady, onBroken: broken }
  const long = isLong({ width, height })
  return (
    <>
      <button
        type="button"
        className="picture-poster"
        data-long={long ?? undefined}
        aria-label={t('image.open', { name })}
        title={t('image.openKeys')}
        onClick={want}
        onKeyDown={press}
      >
        {animated && !small ? (
          <StillFrame url={original.url} {...events} />
        ) : (
          <img
            src={small ?? original.url}
            alt=""
            width={width}
            height={height}
            crossOrigin="anonymous"
            decoding="async"
            draggable={false}
            onLoad={({ currentTarget: image }) => {
              const loaded = image.src
              // The browser gives up decoding where the small copy takes the original's place meanwhile.
              image.decode().then(onReady, () => {
                if (image.src === loaded) broken()
              })
            }}
            onError={broken}
          />
        )}
        {long && <span className="picture-goes-on">{t('image.goesOn')}</span>}
      </button>
      {width && height && <PosterSpots size={{ width, height }} />}
    </>
  )
}
