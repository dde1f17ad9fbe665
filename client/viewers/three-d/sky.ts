import {
  CompressedCubeTexture,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  LinearMipmapLinearFilter,
  RGBAFormat,
} from 'three'

import type { Point } from './fit-to-view.ts'
import { skyLight } from './sky-light.ts'

const sides = [64, 32, 16, 8]

// What each side of a cube shows at a place from -1 to 1 across and down, as OpenGL has it; three.js mirrors left and right.
const directions: ((across: number, down: number) => Point)[] = [
  (across, down) => [-1, -down, -across],
  (across, down) => [1, -down, across],
  (across, down) => [-across, 1, down],
  (across, down) => [-across, -1, -down],
  (across, down) => [-across, -down, 1],
  (across, down) => [across, -down, -1],
]

let made: CompressedCubeTexture | null = null

/**
 * The plain sky around a model: without something to reflect, metal is black. Its blurred versions for rough surfaces are
 * reckoned here: three.js would have the graphics card sample a far larger cube, for seconds where there is none.
 */
export function sky(): CompressedCubeTexture {
  if (made) return made
  const images = directions.map((towards) => ({
    width: sides[0] ?? 0,
    height: sides[0] ?? 0,
    mipmaps: sides.map((side, level) => ({
      width: side,
      height: side,
      data: pixelsOf(side, roughnessOf(level), towards),
    })),
  }))
  // Uncompressed pixels are allowed in this kind too, and only this kind takes blurred versions with the first.
  made = new CompressedCubeTexture(images, RGBAFormat as never, HalfFloatType)
  made.minFilter = LinearMipmapLinearFilter
  made.magFilter = LinearFilter
  Object.assign(made, { isPMREMTexture: true, needsUpdate: true })
  return made
}

/** Takes the sky off the graphics card; the next view makes it again. */
export function endSky(): void {
  made?.dispose()
  made = null
}

/** The roughness that three.js expects a version to be blurred for (`PMREMGenerator.lodToRoughness`). */
function roughnessOf(level: number): number {
  return 1 - Math.sqrt(1 - level / (sides.length - 1))
}

function pixelsOf(side: number, roughness: number, towards: (a: number, d: number) => Point) {
  const pixels = new Uint16Array(side * side * 4)
  const place = (i: number) => ((i + 0.5) / side) * 2 - 1
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [x, y, z] = towards(place(column), place(row))
      const length = Math.hypot(x, y, z)
      const light = skyLight([x / length, y / length, z / length], roughness)
      const shade = [light, light, light * 1.03, 1].map((value) => DataUtils.toHalfFloat(value))
      pixels.set(shade, (row * side + column) * 4)
    }
  return pixels
}
