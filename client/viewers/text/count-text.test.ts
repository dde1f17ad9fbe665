import { expect, it } from 'vitest'

import { countText } from './count-text.ts'

it.each([
  ['', 0, 0],
  ['Two words.', 2, 10],
  ['我们在北京。', 3, 6],
  ['مرحبا بالعالم', 2, 13],
  ['👩‍👩‍👧 e\u0301', 1, 3],
])('counts %s', (text, words, characters) => {
  expect(countText(text)).toEqual({ words, characters })
})

it('counts a very long text without dwelling on it', () => {
  expect(countText('word '.repeat(100_000))).toEqual({ words: 100_000, characters: 500_000 })
})
