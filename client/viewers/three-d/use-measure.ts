import { useState } from 'react'

import type { Keys } from '#client/viewers/key-box.tsx'

import type { Point } from './fit-to-view.ts'
import { pick } from './pick.ts'
import type { StagedView } from './staged-view.ts'

type Screen = readonly [number, number]

export interface Measure {
  on: boolean
  measured: readonly Point[]
  cross: Screen | null
  /** Whether the last place that was asked for had nothing of the model. */
  missed: boolean
  toggle: () => void
  clear: () => void
  put: (at: Screen) => void
  keys: Keys
  /** What the keys do together with Shift. */
  shifted: Keys
}

const step = 16

/** Two points picked on the model, by the pointer or by a cross-hair that the keys move. */
export function useMeasure(
  view: StagedView | null,
  first: readonly Point[],
  keep: (measured: readonly Point[]) => void,
): Measure {
  const [on, setOn] = useState(false)
  const [measured, setMeasured] = useState(first)
  const [cross, setCross] = useState<Screen | null>(null)
  const [missed, setMissed] = useState(false)
  const set = (points: readonly Point[]) => {
    setMeasured(points)
    keep(points)
    view?.redraw()
  }
  const center = (): Screen => {
    const { clientWidth = 0, clientHeight = 0 } = view?.canvas ?? {}
    return [Math.round(clientWidth / 2), Math.round(clientHeight / 2)]
  }
  const put = (at: Screen) => {
    const point = view && pick(view, at)
    setMissed(!point)
    if (point) set(measured.length === 1 ? [...measured, point] : [point])
  }
  const toggle = () => {
    setOn(!on)
    setMissed(false)
    setCross(on ? null : center())
  }
  const move = (x: number, y: number) => () => {
    const [left, top] = cross ?? center()
    const { clientWidth = 0, clientHeight = 0 } = view?.canvas ?? {}
    setCross([within(left + x, clientWidth), within(top + y, clientHeight)])
  }
  const moving = (by: number): Keys => ({
    ArrowLeft: move(-by, 0),
    ArrowRight: move(by, 0),
    ArrowUp: move(0, -by),
    ArrowDown: move(0, by),
  })
  const here = () => put(cross ?? center())
  const keysOf = (): Keys => {
    return {
      ...moving(step),
      Enter: here,
      ' ': here,
      Backspace: () => set([]),
      Escape: toggle,
    }
  }
  return {
    on,
    measured,
    cross: on ? cross : null,
    missed,
    toggle,
    clear: () => set([]),
    put,
    keys: on ? keysOf() : {},
    shifted: on ? moving(1) : {},
  }
}

const within = (value: number, most: number) => Math.min(Math.max(0, value), most)
