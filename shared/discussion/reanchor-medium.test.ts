import { expect, it } from 'vitest'

import { followMedium } from './reanchor-medium.ts'

const held = (...media: [key: string, sha256: string][]) =>
  media.map(([key, sha256]) => ({ key, sha256 }))

it('knows a medium by its bytes, whatever its number', () => {
  const before = held(['image1', 'a'], ['image2', 'b'])
  const after = held(['image1', 'b'], ['image2', 'a'])
  expect(followMedium('a', [before, after])).toEqual({ key: 'image2', sha256: 'a' })
})

it('goes to the medium that was put in its place', () => {
  const before = held(['image1', 'a'], ['image2', 'b'])
  expect(followMedium('a', [before, held(['image1', 'new'], ['image2', 'b'])])).toEqual({
    key: 'image1',
    sha256: 'new',
  })
  const renumbered = held(['image1', 'b'], ['image2', 'new'])
  expect(followMedium('a', [before, renumbered])).toEqual({ key: 'image2', sha256: 'new' })
  const twice = [
    before,
    held(['image1', 'new'], ['image2', 'b']),
    held(['image1', 'newer'], ['image2', 'b']),
  ]
  expect(followMedium('a', twice)).toEqual({ key: 'image1', sha256: 'newer' })
})

it('is gone where nothing came in its place, and never guesses between two', () => {
  const before = held(['image1', 'a'], ['image2', 'b'])
  expect(followMedium('a', [before, held(['image1', 'b'])])).toBeNull()
  expect(followMedium('a', [before, held(['audio1', 'c'], ['image1', 'b'])])).toBeNull()
  const two = held(['image1', 'b'], ['image2', 'c'], ['image3', 'd'])
  expect(followMedium('a', [before, two])).toBeNull()
})
