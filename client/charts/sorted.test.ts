import { expect, it } from 'vitest'

import { sorted } from './sorted.ts'

const rows = [
  { name: 'math', alpha: 0.2 },
  { name: 'law', alpha: null },
  { name: 'art', alpha: 0.7 },
]
const columns = [
  { name: 'name', head: '', cell: () => '', order: (row: (typeof rows)[number]) => row.name },
  { name: 'alpha', head: '', cell: () => '', order: (row: (typeof rows)[number]) => row.alpha },
  { name: 'plot', head: '', cell: () => '' },
]
const names = (by: string | undefined) => sorted(rows, columns, by).map(({ name }) => name)

it('puts the largest number and the first letter first, and what has no value last', () => {
  expect(names('alpha')).toEqual(['art', 'math', 'law'])
  expect(names('-alpha')).toEqual(['math', 'art', 'law'])
  expect(names('name')).toEqual(['art', 'law', 'math'])
  expect(names('-name')).toEqual(['math', 'law', 'art'])
})

it('leaves rows as they came where nothing that sorts is named', () => {
  for (const by of [undefined, 'plot', 'nothing']) expect(names(by)).toEqual(['math', 'law', 'art'])
})
