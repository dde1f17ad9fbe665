import { useTranslation } from 'react-i18next'

import { hexOf, numbersOf } from './colour.ts'
import type { PictureSource } from './picture-source.ts'
import { pixelAt } from './pixel-at.ts'
import type { Stage } from './stage.ts'
import { usePlaced } from './use-stage.ts'
import { laidOn, type Point, toPicture } from './view.ts'

/** Where a point of the picture is and which colour it has; in the compared picture too, if there is one. */
export function Readout({
  stage,
  second,
  pixel,
  pointer,
  names,
}: {
  stage: Stage
  second: PictureSource | null
  /** The pixel that the keys point at: it is said aloud when it changes. */
  pixel: Point | null
  /** Where the pointer is in the box. */
  pointer: Point | null
  /** What the picture and the compared one are called. */
  names: readonly [string, string]
}) {
  const { t } = useTranslation('viewers')
  const { view, box } = usePlaced(stage)
  const { picture } = stage
  const point = pixel ?? (pointer && toPicture(view, box, pointer))
  const here = point && pixelAt(picture, point)
  const there = here && second && pixelAt(second, onSecond(picture, second, point))
  return (
    <output
      className="picture-readout"
      data-high={(pointer && pointer.y > box.height / 2) || undefined}
      data-empty={!here || undefined}
      aria-live={pixel ? 'polite' : 'off'}
      aria-label={t('image.readout')}
    >
      {here && (
        <>
          <span>{t('image.place', { x: here.x, y: here.y })}</span>
          {[here, ...(there ? [there] : [])].map((colour, i) => (
            <span key={i}>
              {there && <b>{names[i]} </b>}
              <i className="picture-swatch" style={{ background: hexOf(colour) }} />
              {colour.alpha < 1 ? 'RGBA' : 'RGB'} {numbersOf(colour)} · {hexOf(colour)}
            </span>
          ))}
        </>
      )}
    </output>
  )
}

function onSecond(first: PictureSource, second: PictureSource, point: Point): Point {
  const { x, y, scale } = laidOn(first, second)
  return { x: (point.x - x) / scale, y: (point.y - y) / scale }
}
