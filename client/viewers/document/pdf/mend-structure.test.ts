import fc from 'fast-check'
import { expect, it } from 'vitest'

import { mendStructure, type StructureNode } from './mend-structure.ts'

const of = (role: string, ...children: StructureNode[]): StructureNode => ({ role, children })
const text: StructureNode = {}

it('leaves a table with rows and a list with items as they are', () => {
  const row = of('TR', of('TH', text), of('TD', text))
  for (const whole of [
    of('Document', of('P', text), of('Table', of('Caption', text), row, row)),
    of('Table', of('THead', row), of('TBody', row, row)),
    of('L', of('LI', of('Lbl', text), of('LBody', of('L', of('LI', text))))),
  ])
    expect(mendStructure(whole)).toEqual(whole)
})

it('takes the name of a table from what has no rows, and keeps what stands in it', () => {
  expect(mendStructure(of('Table', of('P', text)))).toEqual(of('Span', of('P', text)))
  expect(mendStructure(of('Table', of('TR')))).toEqual(of('Span', of('Span')))
  expect(mendStructure(of('Sect', of('TD', text)))).toEqual(of('Sect', of('Span', text)))
})

it('gives a list that stands directly in a list an item of its own', () => {
  const inner = of('L', of('LI', text))
  expect(mendStructure(of('L', of('LI', text), inner))).toEqual(
    of('L', of('LI', text), of('LI', inner)),
  )
})

const roles = 'Document Sect P Table THead TBody TR TH TD L LI LBody Caption Span'.split(' ')
const tree = fc.letrec<{ node: StructureNode }>((tie) => ({
  node: fc.record(
    {
      role: fc.constantFrom(...roles),
      children: fc.oneof(
        { maxDepth: 5 },
        fc.constant<StructureNode[]>([]),
        fc.array(tie('node'), { maxLength: 4 }),
      ),
    },
    { requiredKeys: [] },
  ),
})).node

function misplaced(node: StructureNode, within = ''): string[] {
  const own = node.role ?? ''
  const kids = (node.children ?? []).map(({ role = '' }) => role)
  const table = ['Table', 'THead', 'TBody']
  const faults = [
    own === 'TR' && !table.includes(within),
    (own === 'TH' || own === 'TD') && within !== 'TR',
    own === 'LI' && within !== 'L',
    own === 'TR' && !kids.some((kid) => kid === 'TH' || kid === 'TD'),
    own === 'L' && !kids.includes('LI'),
    own === 'Table' && !kids.some((kid) => kid === 'TR' || kid === 'THead' || kid === 'TBody'),
    (own === 'THead' || own === 'TBody') && !kids.includes('TR'),
  ]
  return [
    ...(faults.includes(true) ? [`${own} in ${within} with ${kids.join()}`] : []),
    ...(node.children ?? []).flatMap((child) => misplaced(child, own)),
  ]
}

it('leaves no row, cell, item, table or list without what it needs, and loses no leaf', () => {
  const leaves = (node: StructureNode): number =>
    node.role === undefined && !node.children
      ? 1
      : (node.children ?? []).reduce((sum, child) => sum + leaves(child), 0)
  fc.assert(
    fc.property(tree, (node) => {
      const mended = mendStructure(node)
      expect(misplaced(mended)).toEqual([])
      expect(leaves(mended)).toBe(leaves(node))
    }),
    { numRuns: 2_000 },
  )
})
