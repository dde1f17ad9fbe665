import { type Mesh, type Object3D, Raycaster, Vector2, Vector3 } from 'three'

import type { Point } from './fit-to-view.ts'
import { drawablesOf } from './model-parts.ts'
import type { StagedView } from './staged-view.ts'

export type Screen = readonly [number, number]

// How near, in pixels of the screen, a corner or a point draws the pointer to itself.
const reach = 12

/** The point of the file that is seen at a place of the canvas, a corner near it before the surface; null where nothing is. */
export function pick(view: StagedView, at: Screen): Point | null {
  const found = surfaceAt(view, at) ?? cloudAt(view, at)
  return found && view.pivot.worldToLocal(found).toArray()
}

function surfaceAt(view: StagedView, [x, y]: Screen): Vector3 | null {
  const { clientWidth, clientHeight } = view.canvas
  const ray = new Raycaster()
  const place = new Vector2((x / clientWidth) * 2 - 1, 1 - (y / clientHeight) * 2)
  ray.setFromCamera(place, view.camera.current)
  const meshes = drawablesOf(view.pivot).filter((part) => 'isMesh' in part && isShown(part))
  const hit = ray.intersectObjects(meshes, false)[0]
  if (!hit) return null
  const mesh = hit.object as Mesh
  const { face } = hit
  const corners = face
    ? [face.a, face.b, face.c].map((i) =>
        mesh.localToWorld(mesh.getVertexPosition(i, new Vector3())),
      )
    : []
  return nearest(view, corners, [x, y]) ?? hit.point
}

/** The nearest point of a cloud within reach. */
function cloudAt(view: StagedView, at: Screen): Vector3 | null {
  let best: { point: Vector3; depth: number } | null = null
  for (const part of drawablesOf(view.pivot)) {
    if (!('isPoints' in part) || !isShown(part)) continue
    const position = part.geometry.getAttribute('position')
    const point = new Vector3()
    for (let i = 0; i < position.count; i++) {
      point.fromBufferAttribute(position, i).applyMatrix4(part.matrixWorld)
      const depth = offset(view, point, at)
      if (depth !== null && (!best || depth < best.depth)) best = { point: point.clone(), depth }
    }
  }
  return best?.point ?? null
}

/** How deep a point lies, or null where it is out of reach on the screen. */
function offset(view: StagedView, point: Vector3, [x, y]: Screen): number | null {
  const { clientWidth, clientHeight } = view.canvas
  const seen = point.clone().project(view.camera.current)
  const dx = ((seen.x + 1) / 2) * clientWidth - x
  const dy = ((1 - seen.y) / 2) * clientHeight - y
  return Math.hypot(dx, dy) <= reach && Math.abs(seen.z) <= 1 ? seen.z : null
}

function nearest(view: StagedView, corners: Vector3[], at: Screen): Vector3 | null {
  const within = corners.filter((corner) => offset(view, corner, at) !== null)
  const away = (corner: Vector3) => {
    const [x, y] = view.project(view.pivot.worldToLocal(corner.clone()).toArray())
    return Math.hypot(x - at[0], y - at[1])
  }
  return within.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

export function isShown(part: Object3D): boolean {
  for (let at: Object3D | null = part; at; at = at.parent) if (!at.visible) return false
  return true
}
