import { expect, it } from 'vitest'

import { allBut, isHidden, partsOf, rowsOf, type PartSource } from './part-tree.ts'

interface Named extends PartSource {
  name: string
}
const source = (name: string, ...children: Named[]): Named => ({ name, children })
const tell = ({ name }: Named) =>
  /^[a-z]/.test(name)
    ? { name, kind: 'mesh' as const, triangles: 2 }
    : { name, kind: 'group' as const, triangles: 0 }

const car = source(
  'Scene',
  source('', source('Car', source('body'), source('Wheels', source('left'), source('right')))),
  source('Empty'),
)
const parts = partsOf(car, tell)

it('lists what draws something, and passes over empty groups and nameless wrappers', () => {
  const rows = rowsOf(parts, new Set(['0/0', '0/0/1']))
  expect(rows.map(({ part, level }) => [part.path, part.name, level])).toEqual([
    ['0/0', 'Car', 1],
    ['0/0/0', 'body', 2],
    ['0/0/1', 'Wheels', 2],
    ['0/0/1/0', 'left', 3],
    ['0/0/1/1', 'right', 3],
  ])
  expect(parts[0]?.triangles).toBe(6)
})

it('hides everything but one part and what holds it', () => {
  const hidden = allBut(parts, '0/0/1/1')
  expect(hidden).toEqual(['0/0/0', '0/0/1/0'])
  expect(isHidden('0/0/1/0', hidden)).toBe(true)
  expect(isHidden('0/0/1/1', hidden)).toBe(false)
  expect(isHidden('0/0/0', allBut(parts, '0/0/1'))).toBe(true)
})
