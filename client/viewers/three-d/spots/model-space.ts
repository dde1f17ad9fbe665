import type { Point } from '#client/viewers/three-d/fit-to-view.ts'
import type { Pose, Up } from '#client/viewers/three-d/look.ts'
import type { Camera } from '#shared/discussion/anchor.ts'

/** A point of the file in the world of a view, where up is y: a file whose up is z is tipped back by a quarter turn. */
export function toWorld([x, y, z]: Point, up: Up): Point {
  return up === 'z' ? [x, z, 0 - y] : [x, y, z]
}

/** A point of a view's world as the file has it. */
export function toModel([x, y, z]: Point, up: Up): Point {
  return up === 'z' ? [x, 0 - z, y] : [x, y, z]
}

/** Where an eye stands, in the coordinates of the file; `fov` is the full vertical angle in degrees. */
export function cameraOf({ position, target }: Pose, up: Up, fov: number): Camera {
  return {
    type: 'PerspectiveCamera',
    position: [...toModel(position, up)],
    lookAt: [...toModel(target, up)],
    fov,
  }
}

const half = (degrees: number) => Math.tan((degrees * Math.PI) / 360)

/** Where an eye with the angle `fov` stands to see what a kept camera saw: as far away as makes it as large. */
export function poseOf(camera: Camera, up: Up, fov: number): Pose {
  const target = pointOf(camera.lookAt)
  const angle = camera.fov > 0 && camera.fov < 180 ? camera.fov : fov
  const share = angle === fov ? 1 : half(angle) / half(fov)
  const position = pointOf(
    camera.position.map((at, i) => {
      const to = target[i] ?? 0
      return share === 1 ? at : to + (at - to) * share
    }),
  )
  return { position: toWorld(position, up), target: toWorld(target, up) }
}

export function pointOf([x = 0, y = 0, z = 0]: readonly number[]): Point {
  return [x, y, z]
}
