import type { TFunction } from 'i18next'

import { pictureOf } from '#client/discussion/spots/picture-of.ts'
import type { Spot } from '#client/discussion/spots/spot.ts'
import { whereOf } from '#client/discussion/where-of.ts'
import type { Look } from '#client/viewers/three-d/look.ts'
import type { StagedView } from '#client/viewers/three-d/staged-view.ts'
import type { Loaded } from '#client/viewers/three-d/use-model.ts'
import { fov } from '#client/viewers/three-d/view-camera.ts'
import type { MediaState, SelectorOf } from '#shared/discussion/anchor.ts'

import type { Aim } from './aim-at.ts'
import { cameraOf } from './model-space.ts'

/** A place on a model as a spot to remark on: the point, the part it lies on, the eye that saw it, and a picture of that. */
export function spotOf(
  view: StagedView,
  aim: Aim,
  { bounds, t }: Pick<Loaded, 'bounds'> & { t: TFunction<'discussion'> },
): Spot {
  const look = view.readLook()
  const snapshot = pictureWithMark(view, aim)
  const selectors = [selectorFor(aim)]
  return {
    selectors,
    camera: cameraOf(view.camera.pose, look.up, fov),
    state: stateOf(look, bounds),
    words: whereOf({ selector: selectors }, t),
    ...(snapshot !== undefined && { snapshot }),
  }
}

function selectorFor({ point: [x, y, z], surface }: Aim): SelectorOf<'PointSelector'> {
  if (!surface) return { type: 'PointSelector', x, y, z }
  const { normal, path, triangle } = surface
  return {
    type: 'PointSelector',
    x,
    y,
    z,
    refinedBy: {
      type: 'cs:MeshSelector',
      'cs:nodePath': path,
      ...(triangle !== null && { 'cs:triangle': triangle }),
      ...(normal && { 'cs:normal': [...normal] }),
    },
  }
}

function stateOf({ unit, up }: Look, { max, min }: Loaded['bounds']): MediaState {
  return {
    'cs:upAxis': up === 'z' ? 'Z' : 'Y',
    ...(unit !== 'none' && { 'cs:unit': unit }),
    'cs:bbox': [[...min], [...max]],
  }
}

function pictureWithMark(view: StagedView, { point }: Aim): string | undefined {
  const { canvas } = view
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  const flat = copy.getContext('2d')
  if (!flat || canvas.width === 0 || canvas.height === 0) return undefined
  // Behind a model that is clear or black there has to be something.
  flat.fillStyle = '#e9e9ee'
  flat.fillRect(0, 0, copy.width, copy.height)
  flat.drawImage(canvas, 0, 0)
  const fine = canvas.width / canvas.clientWidth
  const [x, y] = view.project(point)
  flat.beginPath()
  flat.arc(x * fine, y * fine, 10 * fine, 0, 2 * Math.PI)
  flat.lineWidth = 5 * fine
  flat.strokeStyle = '#ffffff'
  flat.stroke()
  flat.lineWidth = 2.5 * fine
  flat.strokeStyle = '#c2410c'
  flat.stroke()
  return pictureOf(copy, { x: 0, y: 0, width: copy.width, height: copy.height })
}
