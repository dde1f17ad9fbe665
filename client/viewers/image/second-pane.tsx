import { type CSSProperties, useEffect, useRef } from 'react'

import { levelsOf, type PictureSource } from './picture-source.ts'
import type { Stage } from './stage.ts'
import { usePlaced } from './use-stage.ts'
import { laidOn, type Size, type View } from './view.ts'

/** A second picture drawn exactly as the first one lies: beside it, or over it. */
export function SecondPane({
  stage,
  second,
  label,
  style,
  mode,
}: {
  stage: Stage
  second: PictureSource
  label: string
  style: CSSProperties
  mode: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { view, box } = usePlaced(stage)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const ratio = devicePixelRatio
    Object.assign(context.canvas, { width: box.width * ratio, height: box.height * ratio })
    lay(context, view, { box, ratio })
    const laid = laidOn(stage.picture, second)
    const scale = view.scale * laid.scale * ratio
    const pixels = pixelsFor(second, scale)
    context.imageSmoothingEnabled = scale < 4
    context.drawImage(
      pixels.canvas,
      laid.x,
      laid.y,
      second.width * laid.scale,
      second.height * laid.scale,
    )
  }, [stage, second, view, box])
  return (
    <canvas
      ref={canvas}
      className="picture-second"
      data-mode={mode}
      style={style}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a canvas holds what an img cannot: the same view as the first
      role="img"
      aria-label={label}
    />
  )
}

function lay(
  context: CanvasRenderingContext2D,
  { x, y, scale, rotation, flipped }: View,
  { box, ratio }: { box: Size; ratio: number },
): void {
  context.scale(ratio, ratio)
  context.translate(box.width / 2, box.height / 2)
  if (flipped) context.scale(-1, 1)
  context.rotate((rotation * Math.PI) / 180)
  context.scale(scale, scale)
  context.translate(-x, -y)
}

/** The smallest of the picture's sizes that still has a pixel for each of the screen. */
function pixelsFor(picture: PictureSource, scale: number): CanvasRenderingContext2D {
  if (picture.frames || picture.density > 1) return picture.whole()
  const level = levelsOf(picture).find(({ width }) => width >= picture.width * scale)
  if (!level || level.width === picture.width) return picture.whole()
  return picture.sized(level)
}
