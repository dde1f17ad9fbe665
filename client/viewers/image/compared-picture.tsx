import type { CSSProperties } from 'react'

import { CrossHair } from './cross-hair.tsx'
import { PaneName } from './pane-name.tsx'
import type { PictureSource } from './picture-source.ts'
import type { PictureState } from './picture-state.ts'
import { SecondPane } from './second-pane.tsx'
import { SidePane } from './side-pane.tsx'
import type { Stage } from './stage.ts'
import type { Point } from './view.ts'

/** The second one of two pictures: in a pane of its own, or over the first one. */
export function ComparedPicture({
  stage,
  second,
  label,
  otherFirst,
  compared: { mode, edge },
  style,
  under,
  pixel,
  onPoint,
}: {
  stage: Stage
  second: PictureSource
  label: string
  /** It lies before the first one, not behind it. */
  otherFirst: boolean
  compared: NonNullable<PictureState['compared']>
  style: CSSProperties
  under: boolean
  pixel?: Point | null
  onPoint?: (point: Point | null) => void
}) {
  const picture = (more: CSSProperties) => (
    <SecondPane {...{ stage, second, mode }} label={label} style={{ ...style, ...more }} />
  )
  if (onPoint)
    return (
      <SidePane stage={stage} onPoint={onPoint}>
        {picture({})}
        {pixel && <CrossHair stage={stage} at={pixel} />}
        <PaneName name={label} />
      </SidePane>
    )
  if (mode === 'swipe')
    return (
      <>
        {picture({
          clipPath: otherFirst ? `inset(0 ${100 - edge}% 0 0)` : `inset(0 0 0 ${edge}%)`,
        })}
        <div className="picture-edge" style={{ left: `${edge}%` }} />
        <PaneName name={label} end={!otherFirst} />
      </>
    )
  return picture(mode === 'switch' && under ? { visibility: 'hidden' } : {})
}
