import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Spot } from '#client/discussion/spots/spot.ts'
import type { Keys } from '#client/viewers/key-box.tsx'
import type { Screen } from '#client/viewers/three-d/pick.ts'
import type { StagedView } from '#client/viewers/three-d/staged-view.ts'
import type { Loaded } from '#client/viewers/three-d/use-model.ts'
import { type Answer, useAnswer } from '#client/viewers/use-answer.ts'

import { aimAt } from './aim-at.ts'
import { spotOf } from './spot-of.ts'

export interface Choosing extends Pick<Answer<Spot>, 'ask'> {
  on: boolean
  /** Whether the last place that was tried had nothing of the model. */
  missed: boolean
  /** Takes what is seen at a place of the canvas; in its middle where none is said. */
  take: (at?: Screen) => void
  giveUp: () => void
  keys: Keys
}

/** The choice of a point on a model, by the pointer or by what stands in the middle of the view. */
export function useChoosing(view: StagedView | null, loaded: Loaded): Choosing {
  const { t } = useTranslation('discussion')
  const { ask, awaited, give } = useAnswer<Spot>()
  const [missed, setMissed] = useState(false)
  const take = (at?: Screen) => {
    if (!view) return
    const { clientHeight, clientWidth } = view.canvas
    const aim = aimAt(view, at ?? [clientWidth / 2, clientHeight / 2])
    setMissed(!aim)
    if (!aim) return
    give(spotOf(view, aim, { bounds: loaded.bounds, t }))
  }
  const giveUp = useCallback(() => give(null), [give])
  return {
    on: awaited,
    missed,
    take,
    giveUp,
    ask: useCallback(() => {
      setMissed(false)
      const asked = ask()
      // The keys that aim are those of the view.
      view?.canvas.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
      return asked
    }, [ask, view]),
    keys: awaited ? { Enter: () => take() } : {},
  }
}
