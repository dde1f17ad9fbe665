import { expect, it } from 'vitest'

import { type Entry, rowsOf } from './outline-rows.ts'

const heading = (title: string, ...items: Entry[]): Entry => ({
  title,
  dest: null,
  url: null,
  items,
})
const book = [heading('One', heading('One A', heading('deep')), heading('One B')), heading('Two')]

it('lists headings in their order with their level and their parent', () => {
  expect(rowsOf(book, new Set()).map(({ path, level, parent }) => [path, level, parent])).toEqual([
    ['0', 1, null],
    ['0.0', 2, '0'],
    ['0.0.0', 3, '0.0'],
    ['0.1', 2, '0'],
    ['1', 1, null],
  ])
})

it('leaves out what lies under a closed heading', () => {
  expect(rowsOf(book, new Set(['0'])).map(({ entry, open }) => [entry.title, open])).toEqual([
    ['One', false],
    ['Two', undefined],
  ])
})
