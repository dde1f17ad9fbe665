import { useEffect, useReducer } from 'react'
import { useTranslation } from 'react-i18next'

import { edgesOf } from './box-edges.ts'
import type { Point } from './fit-to-view.ts'
import { gridOf } from './grid-of.ts'
import { apart, lengthText } from './lengths.ts'
import type { Look } from './look.ts'
import type { StagedView } from './staged-view.ts'

interface Overlay {
  view: StagedView
  look: Look
  measured: readonly Point[]
  /** Where the cross-hair is, in pixels of the screen; null while nothing is measured. */
  cross: readonly [number, number] | null
}

const axes = ['x', 'y', 'z'] as const

/** What is written over the picture: the sizes of the box, the names of the axes, what is measured. The page says it too. */
export function ViewOverlay({ view, look, measured, cross }: Overlay) {
  const { i18n } = useTranslation()
  const [, drawn] = useReducer((count: number) => count + 1, 0)
  const needed = look.box || look.axes || measured.length > 0
  useEffect(() => {
    if (!needed) return
    return view.afterDrawing(drawn)
  }, [view, needed])
  const at = measured.map((point) => view.project(point))
  const [from, to] = at
  const [a, b] = measured
  return (
    <div className="three-d-overlay" aria-hidden>
      <svg>
        {from && to && <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />}
        {at.map(([x, y], i) => (
          // oxlint-disable-next-line react/no-array-index-key -- the first and the second point
          <circle key={i} cx={x} cy={y} r={4} />
        ))}
        {cross && <path d={`M${cross[0] - 12} ${cross[1]}h24M${cross[0]} ${cross[1] - 12}v24`} />}
      </svg>
      {look.box && boxLabels(view, look, i18n.language)}
      {look.axes && axisLabels(view)}
      {from && to && a && b && (
        <span style={place([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])}>
          {lengthText(apart(a, b), look, i18n.language)}
        </span>
      )}
    </div>
  )
}

function boxLabels(view: StagedView, look: Look, language: string) {
  const eye = view.camera.current.position.toArray()
  return edgesOf(view.bounds, eye).map(({ axis, middle, length }) => (
    <span key={axis} style={place(view.projectWorld(middle))}>
      {lengthText(length, look, language)}
    </span>
  ))
}

function axisLabels(view: StagedView) {
  const { reach } = gridOf(view.bounds)
  return axes.map((name, axis) => {
    const end = view.corner.map((at, i) => (i === axis ? at + reach : at))
    return (
      <span
        key={name}
        data-axis={name}
        style={place(view.project(end as [number, number, number]))}
      >
        {name}
      </span>
    )
  })
}

const place = ([x, y]: readonly [number, number]) => ({ translate: `${x}px ${y}px` })
