import './model-spots.css'
import { useEffect, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useSpotViewer } from '#client/discussion/spots/use-spot-viewer.ts'
import { useSpots } from '#client/discussion/spots/use-spots.ts'
import { Scope } from '#client/lib/scope.ts'
import { ChoosingBar } from '#client/viewers/choosing-bar.tsx'
import { SpotPin } from '#client/viewers/spot-pin.tsx'
import type { Point } from '#client/viewers/three-d/fit-to-view.ts'
import type { StagedView } from '#client/viewers/three-d/staged-view.ts'
import { selectorOf } from '#shared/discussion/anchor.ts'

import { isBehind } from './aim-at.ts'
import { revealPoint } from './reveal-point.ts'
import type { Choosing } from './use-model-spots.ts'

/** The remarks on points of a model, over its picture, and the choice of a new one. */
export function ModelSpots({ choosing, view }: { view: StagedView; choosing: Choosing }) {
  const { t } = useTranslation('viewers')
  const spots = useSpots()
  const pins = spots.flatMap((spot, i) => {
    const at = selectorOf(spot.anchor.selector, 'PointSelector')
    return at ? [{ spot, number: i + 1, point: [at.x, at.y, at.z] as Point }] : []
  })
  const behind = useBehind(view, pins)
  const [revealed, setRevealed] = useState<string | null>(null)
  useEffect(() => {
    if (revealed === null) return
    const scope = new Scope()
    scope.timeout(() => setRevealed(null), moment)
    return () => scope.dispose()
  }, [revealed])
  useSpotViewer({
    capture: () => Promise.resolve(null),
    choose: choosing.ask,
    reveal: async (anchor) => {
      if (!(await revealPoint(view, anchor))) return 'orphan'
      setRevealed(spots.find((spot) => isSame(spot.anchor, anchor))?.thread ?? null)
      return 'exact'
    },
  })
  return (
    <>
      <div className="three-d-pins">
        {pins.map(({ number, point, spot }) => (
          <SpotPin
            key={spot.thread}
            {...{ spot, number }}
            data-behind={behind.has(spot.thread) || undefined}
            data-revealed={revealed === spot.thread || undefined}
            style={placed(view, point)}
          />
        ))}
      </div>
      {choosing.on && (
        <>
          <span className="three-d-aim" aria-hidden />
          <ChoosingBar
            said={t(choosing.missed ? 'threeD.missed' : 'threeD.spot.choose')}
            take={() => choosing.take()}
            giveUp={choosing.giveUp}
          />
        </>
      )}
    </>
  )
}

/** How long a spot that was gone to is marked, in milliseconds. */
const moment = 2000
/** The view has stood still for so long when it is looked what hides what, in milliseconds. */
const calm = 150

const isSame = (a: object, b: object) => a === b || JSON.stringify(a) === JSON.stringify(b)

interface Pin {
  spot: { thread: string }
  point: Point
}

/** Draws anew after every picture, and once the view stands still says which points the model hides. */
function useBehind(view: StagedView, pins: readonly Pin[]): ReadonlySet<string> {
  const [, drawn] = useReducer((count: number) => count + 1, 0)
  const [behind, setBehind] = useState<ReadonlySet<string>>(new Set())
  const points = JSON.stringify(pins.map(({ point, spot }) => [spot.thread, point]))
  useEffect(() => {
    const all = JSON.parse(points) as [string, Point][]
    if (all.length === 0) return
    const scope = new Scope()
    let still = new Scope()
    scope.add(() => still.dispose())
    const look = () => {
      const hidden = all.flatMap(([thread, point]) => (isBehind(view, point) ? [thread] : []))
      setBehind(new Set(hidden))
    }
    scope.add(
      view.afterDrawing(() => {
        drawn()
        still.dispose()
        still = new Scope()
        still.timeout(look, calm)
      }),
    )
    return () => scope.dispose()
  }, [points, view])
  return behind
}

/** The lower left tip of a pin stands on its point. */
function placed(view: StagedView, point: Point) {
  const [x, y] = view.project(point)
  const { clientHeight, clientWidth } = view.canvas
  const seen = view.isBefore(point) && x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight
  if (!seen) return { display: 'none' }
  const left = Math.min(Math.round(x), clientWidth - 26)
  return { translate: `${left}px ${Math.max(2, Math.round(y) - 24)}px` }
}
