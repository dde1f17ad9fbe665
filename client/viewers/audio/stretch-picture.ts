import { pictureOf } from '#client/discussion/spots/picture-of.ts'

import { drawOutline } from './draw-outline.ts'
import { floatsOf, levelFor, type Outline } from './outline.ts'
import type { Stretch } from './zoom.ts'

const [width, height] = [480, 96]
const least = 0.5
// It is kept and shown in every scheme, so its colours are its own.
const colours = { ground: '#fff', band: '#d9deff', line: '#3d4150' }

/** A small picture of a stretch of a waveform, with as much before and after it as half its length. */
export function stretchPicture(outline: Outline, { end, start }: Stretch): string | undefined {
  const { seconds } = outline
  const more = Math.max(least, (end - start) / 2)
  const from = Math.max(0, start - more)
  const to = Math.min(seconds, end + more)
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const pen = canvas.getContext('2d')
  if (!pen || to <= from) return undefined
  const across = (time: number) => ((time - from) / (to - from)) * width
  pen.fillStyle = colours.ground
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = colours.band
  pen.fillRect(across(start), 0, Math.max(1, across(end) - across(start)), height)
  const level = levelFor(outline, (width * seconds) / (to - from))
  const cut = floatsOf(outline, level).map((values) => {
    const points = values.length / 2
    const first = Math.floor((from / seconds) * points)
    return values.slice(2 * first, 2 * Math.max(first + 1, Math.ceil((to / seconds) * points)))
  })
  pen.fillStyle = colours.line
  drawOutline(cut, pen)
  return pictureOf(canvas, { x: 0, y: 0, width, height })
}
