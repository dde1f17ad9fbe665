import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'
import type { Kept } from '#client/viewers/levels/kept-state.ts'

import type { Look, ModelState } from './look.ts'
import { snapshot } from './snapshot.ts'
import { stage } from './stage.tsx'
import { StagedView } from './staged-view.ts'
import type { Loaded } from './use-model.ts'

interface Asked {
  canvas: RefObject<HTMLCanvasElement | null>
  loaded: Loaded
  look: Look
  kept: Kept<ModelState>
  onReady: () => void
  onFail: (sentence: string) => void
}

const wheelSpeed = 0.002

/** Puts a model on the stage and takes it off again; its camera and its last picture are kept. */
export function useStaged(asked: Asked): StagedView | null {
  const { canvas, loaded, kept, onReady, onFail } = asked
  const { t } = useTranslation('viewers')
  const [view, setView] = useState<StagedView | null>(null)
  const look = useRef(asked.look)
  useLayoutEffect(() => {
    look.current = asked.look
  })
  const lost = t('threeD.lost')

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const scope = new Scope()
    const made = new StagedView({
      model: loaded.model,
      canvas: element,
      look: look.current,
      pose: kept.read().pose,
    })
    scope.add(() => made.dispose())
    made.onDrawn = onReady
    made.onLost = () => onFail(lost)
    made.onBroken = onFail
    scope.add(stage(made))
    scope.watchSize(element, () => made.redraw())
    const wheel = (event: WheelEvent) => {
      const focused = element.parentElement?.contains(document.activeElement)
      if (!event.ctrlKey && !event.metaKey && !focused) return
      event.preventDefault()
      made.camera.approach(Math.exp(event.deltaY * wheelSpeed))
    }
    scope.hear(element, { wheel }, { passive: false })
    setView(made)
    return () => {
      setView(null)
      scope.dispose()
    }
  }, [canvas, loaded, kept, lost, onReady, onFail])

  // Before the poster looks for it: effects of leaving run after the next picture is painted.
  useLayoutEffect(() => {
    const element = canvas.current
    if (!view || !element) return
    return () => {
      const { pose } = view.camera
      if (view.drawn) kept.keep({ pose, picture: snapshot(element) })
    }
  }, [view, canvas, kept])
  return view
}
