import { Scope } from '#client/lib/scope.ts'
import { radius } from '#client/viewers/three-d/fit-to-view.ts'
import type { Pose } from '#client/viewers/three-d/look.ts'
import type { StagedView } from '#client/viewers/three-d/staged-view.ts'
import { fov } from '#client/viewers/three-d/view-camera.ts'
import { type Anchor, selectorOf } from '#shared/discussion/anchor.ts'

import { pointOf, poseOf, toWorld } from './model-space.ts'
import { nodeAt } from './node-path.ts'

/** Looks at the point of an anchor as the person who remarked on it did; whether it is there. */
export async function revealPoint(view: StagedView, anchor: Anchor): Promise<boolean> {
  const at = selectorOf(anchor.selector, 'PointSelector')
  if (!at) return false
  const path = at.refinedBy?.['cs:nodePath']
  if (path !== undefined && !nodeAt(view.model, path)) return false
  await drawn(view)
  view.camera.place(poseFor(view, anchor, at))
  return true
}

function poseFor(
  view: StagedView,
  { camera }: Anchor,
  at: {
    x: number
    y: number
    z: number
    refinedBy?: { 'cs:normal'?: number[] | undefined } | undefined
  },
): Pose {
  const { up } = view.readLook()
  if (camera) return poseOf(camera, up, fov)
  const target = toWorld([at.x, at.y, at.z], up)
  const out = toWorld(pointOf(at.refinedBy?.['cs:normal'] ?? [0, 0, 1]), up)
  const away = radius(view.bounds) * 2
  const [x, y, z] = target
  return { target, position: [x + out[0] * away, y + out[1] * away, z + out[2] * away] }
}

const patience = 3000

/** The first picture of a view sets its camera, so a camera is set after it. */
function drawn(view: StagedView): Promise<void> {
  if (view.drawn) return Promise.resolve()
  const scope = new Scope()
  return new Promise((resolve) => {
    const end = () => {
      scope.dispose()
      resolve()
    }
    scope.timeout(end, patience)
    scope.add(view.afterDrawing(end))
  })
}
