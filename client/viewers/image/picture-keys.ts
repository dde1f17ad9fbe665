import type { Keys } from '#client/viewers/key-box.tsx'
import type { KeyRow } from '#client/viewers/key-rows.ts'

import type { Stage } from './stage.ts'
import type { FramePlayer } from './use-frames.ts'
import { filled, mirrored, panned, type Point, turned } from './view.ts'

const step = 1.25
const stride = 48
const leap = 10

/** What a person can do with a picture beside moving it. */
export interface Deeds {
  invert: () => void
  squares: () => void
  /** Starts or ends pointing at pixels by keys. */
  point: () => void
  /** Shows the other one of two pictures that lie over each other; null where they do not. */
  other: (() => void) | null
}

export const fit = (stage: Stage) => stage.change((view) => view, true)
export const fill = (stage: Stage) => stage.change(filled)
export const zoomIn = (stage: Stage) => stage.zoom(step)
export const zoomOut = (stage: Stage) => stage.zoom(1 / step)
export const turn = (stage: Stage, quarters: 1 | -1) =>
  stage.change((view) => turned(view, quarters), stage.placed.whole)
export const mirror = (stage: Stage, across: boolean) =>
  stage.change((view) => mirrored(view, across), stage.placed.whole)

/** One pixel of the picture on one pixel of the screen, around a point of the box or its middle. */
export function actual(stage: Stage, at?: Point): void {
  stage.zoom(1 / devicePixelRatio / stage.placed.view.scale, at)
}

interface Asked {
  stage: Stage
  player: FramePlayer | null
  deeds: Deeds
}

const pan =
  (x: number, y: number) =>
  ({ stage }: Asked) =>
    stage.change((view) => panned(view, { x: x * stride, y: y * stride }))

/** The keys of a picture, as the sheet of keys shows them. */
export const pictureRows: readonly KeyRow<Asked>[] = [
  { shown: '0', words: 'image.fit', keys: ({ stage }) => ({ '0': () => fit(stage) }) },
  { shown: '1', words: 'image.actual', keys: ({ stage }) => ({ '1': () => actual(stage) }) },
  { shown: '2', words: 'image.fill', keys: ({ stage }) => ({ '2': () => fill(stage) }) },
  {
    shown: '+ −',
    words: 'keys.zoom',
    keys: ({ stage }) => ({
      '+': () => zoomIn(stage),
      '=': () => zoomIn(stage),
      '-': () => zoomOut(stage),
    }),
  },
  {
    shown: '← → ↑ ↓',
    words: 'keys.move',
    keys: (asked) => ({
      ArrowLeft: () => pan(1, 0)(asked),
      ArrowRight: () => pan(-1, 0)(asked),
      ArrowUp: () => pan(0, 1)(asked),
      ArrowDown: () => pan(0, -1)(asked),
    }),
  },
  { shown: 'R', words: 'image.right', keys: ({ stage }) => ({ r: () => turn(stage, 1) }) },
  { shown: 'Shift R', words: 'image.left', keys: ({ stage }) => ({ R: () => turn(stage, -1) }) },
  { shown: 'H', words: 'image.across', keys: ({ stage }) => ({ h: () => mirror(stage, true) }) },
  { shown: 'V', words: 'image.down', keys: ({ stage }) => ({ v: () => mirror(stage, false) }) },
  { shown: 'I', words: 'image.invert', keys: ({ deeds }) => ({ i: deeds.invert }) },
  { shown: 'T', words: 'image.squares', keys: ({ deeds }) => ({ t: deeds.squares }) },
  { shown: 'X', words: 'image.point', keys: ({ deeds }) => ({ x: deeds.point }) },
  {
    shown: 'B',
    words: 'keys.other',
    keys: ({ deeds }): Keys => (deeds.other ? { b: deeds.other } : {}),
  },
  {
    shown: 'Space',
    words: 'keys.play',
    keys: ({ player }): Keys => (player ? { ' ': player.toggle } : {}),
  },
  {
    shown: ', .',
    words: 'keys.frames',
    keys: ({ player }): Keys =>
      player ? { ',': () => player.step(-1), '.': () => player.step(1) } : {},
  },
]

/** The keys that change while a person points at pixels: the arrows move by one, with Shift by ten. */
export function pointingKeys(
  stage: Stage,
  at: Point,
  { move, end }: { move: (point: Point) => void; end: () => void },
): Keys {
  const { width, height } = stage.picture
  const by =
    (x: number, y: number) =>
    ({ shiftKey }: { shiftKey: boolean }) => {
      const far = shiftKey ? leap : 1
      const next = {
        x: Math.min(width - 1, Math.max(0, at.x + x * far)),
        y: Math.min(height - 1, Math.max(0, at.y + y * far)),
      }
      stage.reveal(next)
      move(next)
    }
  return {
    ArrowLeft: by(-1, 0),
    ArrowRight: by(1, 0),
    ArrowUp: by(0, -1),
    ArrowDown: by(0, 1),
    Escape: end,
  }
}

/** The keys that bring a picture to life and then act at once. */
export const wakingKeys = ['+', '=', '-', '1', '2', 'r', 'R', 'h', 'v', 'i', 'x']
