import { expect, it } from 'vitest'

import { hexOf, numbersOf } from './colour.ts'
import { filterOf, plainLook } from './look.ts'

it('writes a colour as numbers and as hex, with its cover only where it is not whole', () => {
  expect(hexOf({ red: 12, green: 34, blue: 56, alpha: 1 })).toBe('#0c2238')
  expect(hexOf({ red: 255, green: 0, blue: 0, alpha: 0.5 })).toBe('#ff000080')
  expect(numbersOf({ red: 12, green: 34, blue: 56, alpha: 1 })).toBe('12, 34, 56')
  expect(numbersOf({ red: 12, green: 34, blue: 56, alpha: 0.25 })).toBe('12, 34, 56, 0.25')
})

it('filters only what was adjusted', () => {
  expect(filterOf(plainLook, 'g')).toBe('none')
  expect(filterOf({ brightness: 1.5, contrast: 1, gamma: 2, inverted: true }, 'g')).toBe(
    'brightness(1.5) url(#g) invert(1)',
  )
})
