import fc from 'fast-check'
import { Group, Vector3 } from 'three'
import { expect, it } from 'vitest'

import { cameraOf, pointOf, poseOf, toModel, toWorld } from './model-space.ts'

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => n + 0)
const point = fc.tuple(number, number, number)
const up = fc.constantFrom('y' as const, 'z' as const)

it('finds a point of the file again, whichever side is up', () => {
  fc.assert(
    fc.property(point, up, (at, side) => {
      expect(toModel(toWorld(at, side), side)).toEqual(at)
      expect(toWorld(toModel(at, side), side)).toEqual(at)
    }),
  )
})

it('tips a model as its view does', () => {
  const pivot = new Group()
  pivot.rotation.x = -Math.PI / 2
  pivot.updateMatrixWorld(true)
  const [x, y, z] = pivot.localToWorld(new Vector3(1, 2, 3)).toArray()
  const tipped = toWorld([1, 2, 3], 'z')
  expect(tipped[0]).toBeCloseTo(x)
  expect(tipped[1]).toBeCloseTo(y)
  expect(tipped[2]).toBeCloseTo(z)
})

it('stands where it stood when the camera has the same angle', () => {
  fc.assert(
    fc.property(point, point, up, (position, target, side) => {
      expect(poseOf(cameraOf({ position, target }, side, 40), side, 40)).toEqual({
        position,
        target,
      })
    }),
  )
})

const seen = (distance: number, fov: number) => distance * Math.tan((fov * Math.PI) / 360)

it('comes nearer for a camera that saw less, so that things look as large', () => {
  const kept = {
    type: 'PerspectiveCamera' as const,
    position: [0, 0, 10],
    lookAt: [0, 0, 0],
    fov: 20,
  }
  const { position } = poseOf(kept, 'y', 40)
  expect(seen(position[2], 40)).toBeCloseTo(seen(10, 20))
})

it('reads three numbers whatever it is given', () => {
  expect(pointOf([1])).toEqual([1, 0, 0])
})
