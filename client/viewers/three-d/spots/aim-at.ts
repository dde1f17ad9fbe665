import { type Intersection, type Mesh, Raycaster, Vector2, Vector3 } from 'three'

import type { Point } from '#client/viewers/three-d/fit-to-view.ts'
import { drawablesOf } from '#client/viewers/three-d/model-parts.ts'
import { isShown, pick, type Screen } from '#client/viewers/three-d/pick.ts'
import type { StagedView } from '#client/viewers/three-d/staged-view.ts'

import { nodePath } from './node-path.ts'

/** A place on a model, in the coordinates of its file. A point of a cloud lies on no surface. */
export interface Aim {
  point: Point
  surface: { path: string; triangle: number | null; normal: Point | null } | null
}

/** What a person sees at a place of the canvas: exactly there, not at a corner nearby; null where nothing of the model is. */
export function aimAt(view: StagedView, [x, y]: Screen): Aim | null {
  const { clientWidth, clientHeight } = view.canvas
  const ray = new Raycaster()
  ray.setFromCamera(
    new Vector2((x / clientWidth) * 2 - 1, 1 - (y / clientHeight) * 2),
    view.camera.current,
  )
  const [hit] = ray.intersectObjects(meshesOf(view), false)
  if (hit) return aimOf(view, hit)
  const point = pick(view, [x, y])
  return point && { point, surface: null }
}

/** Whether something of the model stands between the eye and a point of it. */
export function isBehind(view: StagedView, point: Point): boolean {
  const camera = view.camera.current
  const at = view.pivot.localToWorld(new Vector3(...point))
  const seen = at.clone().project(camera)
  const ray = new Raycaster()
  ray.setFromCamera(new Vector2(seen.x, seen.y), camera)
  const away = ray.ray.origin.distanceTo(at)
  ray.far = away * nearly
  return ray.intersectObjects(meshesOf(view), false).length > 0
}

// A point lies on the surface only as exactly as its numbers can say.
const nearly = 0.995

const meshesOf = (view: StagedView) =>
  drawablesOf(view.pivot).filter((part) => 'isMesh' in part && isShown(part))

function aimOf(view: StagedView, { face, faceIndex, object, point }: Intersection): Aim {
  const mesh = object as Mesh
  const normal =
    face &&
    face.normal.clone().transformDirection(mesh.matrixWorld).transformDirection(worldInverse(view))
  return {
    point: view.pivot.worldToLocal(point.clone()).toArray(),
    surface: {
      path: nodePath(view.model, mesh),
      triangle: faceIndex ?? null,
      normal: normal?.toArray() ?? null,
    },
  }
}

const worldInverse = (view: StagedView) => view.pivot.matrixWorld.clone().invert()
