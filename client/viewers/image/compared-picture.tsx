import type { CSSProperties } from 'react'

import { CrossHair } from './cross-hair.tsx'
import type { OtherPicture } from './other-pictures.ts'
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
  other,
  compared: { mode, edge },
  style,
  under,
  pixel,
  onPoint,
}: {
  stage: Stage
  second: PictureSource
  other: OtherPicture
  compared: NonNullable<PictureState['compared']>
  style: CSSProperties
  under: boolean
  pixel?: Point | null
  onPoint?: (point: Point | null) => void
}) {
  const picture = (more: CSSProperties) => (
    <SecondPane
      {...{ stage, second, mode }}
      label={`${other.key} · ${other.name}`}
      style={{ ...style, ...more }}
    />
  )
  if (onPoint)
    return (
      <SidePane stage={stage} onPoint={onPoint}>
        {picture({})}
        {pixel && <CrossHair stage={stage} at={pixel} />}
      </SidePane>
    )
  if (mode === 'swipe')
    return (
      <>
        {picture({ clipPath: `inset(0 0 0 ${edge}%)` })}
        <div className="picture-edge" style={{ left: `${edge}%` }} />
      </>
    )
  return picture(mode === 'switch' && under ? { visibility: 'hidden' } : {})
}
