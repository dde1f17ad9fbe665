import { expect, it } from 'vitest'

import { isMaterial, isTexture, siblingFiles, siblingFor } from './sibling-files.ts'

const names = {
  threeD1: 'a/chair.obj',
  threeD2: 'a/chair.mtl',
  threeD3: 'a/wood grain.JPG',
  image1: 'photo.png',
}
const sha = (key: string) => key.padEnd(64, '0')
const media = Object.entries(names).map(([key, value]) => ({
  kind: 'file' as const,
  key,
  value,
  sha256: sha(key),
}))
const files = Object.fromEntries(
  media.map(({ sha256, value }) => {
    const mime = /\.(jpg|png)$/i.test(value) ? 'image/jpeg' : 'model/obj'
    return [
      sha256,
      { sha256, url: `u/${value}`, facts: { mime, modalities: [], bytes: 1 }, derivatives: {} },
    ]
  }),
)
const siblings = siblingFiles({ media, files })
const keyOf = (address: string) => siblingFor(address, siblings, isTexture)?.key

it('finds a file by its name, without folder, in any case, escaped or not', () => {
  expect(keyOf('textures/Wood%20Grain.jpg')).toBe('threeD3')
  expect(keyOf('C:\\work\\wood grain.jpg')).toBe('threeD3')
  expect(keyOf('photo.png')).toBe('image1')
})

it('takes the only material or texture when files were renamed', () => {
  expect(siblingFor('original.mtl', siblings, isMaterial)?.key).toBe('threeD2')
  expect(siblingFor('original.png', siblings, isTexture)?.key).toBe('threeD3')
})

it('guesses nothing when several would fit, or none', () => {
  const twice = [...siblings, ...siblings]
  expect(siblingFor('original.png', twice, isTexture)).toBeNull()
  expect(siblingFor('scene.bin', siblings, () => false)).toBeNull()
})
