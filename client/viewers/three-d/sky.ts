import { DataTexture, EquirectangularReflectionMapping, FloatType, RGBAFormat } from 'three'

let made: DataTexture | null = null
const [width, height] = [64, 32]

/** A plain sky above a plain floor, with a bright window: without something to reflect, metal is black. */
export function sky(): DataTexture {
  if (made) return made
  const pixels = new Float32Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const up = y / (height - 1)
      const window = up > 0.62 && up < 0.85 && x % 32 > 8 && x % 32 < 18
      const light = window ? 3 : 0.25 + 0.75 * up
      pixels.set([light, light, light * 1.03, 1], (y * width + x) * 4)
    }
  made = new DataTexture(pixels, width, height, RGBAFormat, FloatType)
  made.mapping = EquirectangularReflectionMapping
  made.needsUpdate = true
  return made
}

/** Takes the sky off the graphics card; the next view makes it again. */
export function endSky(): void {
  made?.dispose()
  made = null
}
