import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyBox, pressOf } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import { ProxyBadge, Tools } from '#client/viewers/viewer-tools.tsx'

import { ClipBar } from './clip-bar.tsx'
import type { ModelKind } from './load-model.ts'
import { firstLook, firstState, type Look } from './look.ts'
import { ModelPanel } from './model-panel.tsx'
import { ModelTools } from './model-tools.tsx'
import { ModelSpots } from './spots/model-spots.tsx'
import { useChoosing } from './spots/use-model-spots.ts'
import { useClips } from './use-clips.ts'
import { useFactsLine } from './use-facts-line.ts'
import { useMeasure } from './use-measure.ts'
import { useModel, type Loaded } from './use-model.ts'
import { useStaged } from './use-staged.ts'
import { panKeys, viewRows } from './view-keys.ts'
import { ViewOverlay } from './view-overlay.tsx'

type Props = FileViewerProps & { kind: ModelKind }

/** A model that can be turned by hand, by keys and by buttons. */
export function ModelItem(props: Props) {
  const loaded = useModel(props)
  return loaded && <Model loaded={loaded} {...props} />
}

function Model({ loaded, kind, name, pin, file, ...tell }: Props & { loaded: Loaded }) {
  const { t, i18n } = useTranslation('viewers')
  const kept = useKept(firstState)
  const [first] = useState(() => kept.read())
  const [look, setLook] = useState<Look>(first.look ?? firstLook(kind))
  const [panel, setPanel] = useState(first.panel)
  const canvas = useRef<HTMLCanvasElement>(null)
  const view = useStaged({ canvas, loaded, look, kept, ...tell })
  const clips = useClips({ view, clips: loaded.clips, first, pin, keep: kept.keep })
  const measure = useMeasure(view, first.measured, (measured) => kept.keep({ measured }))

  const choosing = useChoosing(view, loaded)

  const press = usePress((at) => {
    if (choosing.on) choosing.take(at)
    else if (measure.on) measure.put(at)
  })
  const change = (part: Partial<Look>) => {
    const next = { ...look, ...part }
    setLook(next)
    kept.keep({ look: next })
    view?.show(next)
  }
  const open = () => {
    setPanel(!panel)
    kept.keep({ panel: !panel })
  }
  const resetAll = () => {
    change(firstLook(kind))
    measure.clear()
    clips?.seek(0)
    view?.camera.fit('first')
  }
  const line = useFactsLine({ loaded, look, measure })
  useEffect(() => kept.keep({ line }), [kept, line])
  const shifted = { ...panKeys(view), ...measure.shifted }
  const n = new Intl.NumberFormat(i18n.language)
  return (
    <div className="viewer-fill">
      <Tools>
        {loaded.thinned && (
          <ProxyBadge
            what={t('threeD.thinned', {
              shown: n.format(loaded.thinned.shown),
              all: n.format(loaded.thinned.all),
            })}
          />
        )}
        <ModelTools {...{ view, look, change, measure, panel, open }} />
      </Tools>
      <div className="three-d-middle">
        <div
          className="three-d-stage"
          data-measuring={measure.on || undefined}
          data-choosing={choosing.on || undefined}
          onKeyDownCapture={(event) => {
            if (event.shiftKey) pressOf(shifted)(event)
          }}
        >
          <KeyBox
            className="three-d-keys"
            keys={{
              ...keysFrom(viewRows, {
                view,
                look,
                change,
                measure: measure.toggle,
                play: clips?.toggle ?? null,
              }),
              ...measure.keys,
              ...choosing.keys,
            }}
            label={t(labels[choosing.on ? 'choosing' : measure.on ? 'measuring' : 'label'], {
              name,
            })}
            {...press}
          >
            <canvas ref={canvas} className="three-d-canvas" />
          </KeyBox>
          {view && <ViewOverlay {...{ view, look, ...measure }} />}
          {view && <ModelSpots {...{ view, choosing }} />}
        </div>
        {panel && view && (
          <ModelPanel {...{ view, look, change, loaded, resetAll, bytes: file.facts.bytes }} />
        )}
      </div>
      {clips && <ClipBar {...clips} />}
      <p className="three-d-facts" aria-live={measure.on ? 'polite' : 'off'}>
        {line}
      </p>
    </div>
  )
}

const labels = {
  label: 'threeD.label',
  measuring: 'threeD.measuring',
  choosing: 'threeD.spot.label',
} as const

// A press that moved further than this, in pixels, turned the model.
const still = 4

/** Tells where the pointer is let go, if it was not moved on the way. */
function usePress(put: (at: readonly [number, number]) => void) {
  const from = useRef<readonly [number, number] | null>(null)
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = event.button === 0 ? [event.clientX, event.clientY] : null
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const [x, y] = from.current ?? [Infinity, 0]
      from.current = null
      if (Math.hypot(event.clientX - x, event.clientY - y) >= still) return
      const box = event.currentTarget.getBoundingClientRect()
      put([event.clientX - box.left, event.clientY - box.top])
    },
  }
}
