import type { Point } from './fit-to-view.ts'
import type { ModelKind } from './load-model.ts'

export const units = ['none', 'm', 'cm', 'mm', 'in'] as const
export const surfaces = ['own', 'normals', 'sides'] as const
export const backs = ['own', 'shown', 'hidden'] as const
export const lights = ['studio', 'even', 'head', 'side'] as const
export const pointColors = ['own', 'height', 'single'] as const

export type Unit = (typeof units)[number]
export type Up = 'y' | 'z'

/** How a model is shown; what a person chose of it is kept while the viewer is away. */
export interface Look {
  parallel: boolean
  up: Up
  /** The unit that the file's numbers are in, and the one that sizes are said in. */
  unit: Unit
  sizesIn: Unit
  surface: (typeof surfaces)[number]
  backs: (typeof backs)[number]
  wireframe: boolean
  light: (typeof lights)[number]
  box: boolean
  grid: boolean
  axes: boolean
  /** The parts that are not shown, by their paths. */
  hidden: readonly string[]
  /** In pixels of the screen. */
  pointSize: number
  pointColor: (typeof pointColors)[number]
}

/** glTF is in metres with y up; for the others, what their writers mostly do. */
export function firstLook(kind: ModelKind): Look {
  const unit = kind === 'gltf' ? 'm' : 'none'
  return {
    parallel: false,
    up: kind === 'stl' || kind === 'pcd' || kind === 'xyz' ? 'z' : 'y',
    unit,
    sizesIn: unit,
    surface: 'own',
    backs: 'own',
    wireframe: false,
    light: 'studio',
    box: false,
    grid: false,
    axes: false,
    hidden: [],
    pointSize: 4,
    pointColor: 'own',
  }
}

export interface Pose {
  position: Point
  target: Point
}

/** Everything that a viewer remembers of a model. */
export interface ModelState {
  look: Look | null
  pose: Pose | null
  clip: number
  /** Seconds into the clip. */
  time: number
  /** The points that were measured, where the file has them. */
  measured: readonly Point[]
  panel: boolean
  /** The last picture of the model, and what was said under it. */
  picture: string | null
  line: string | null
}

export const firstState: ModelState = {
  look: null,
  pose: null,
  clip: 0,
  time: 0,
  measured: [],
  panel: false,
  picture: null,
  line: null,
}
