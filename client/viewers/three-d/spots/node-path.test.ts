import fc from 'fast-check'
import { expect, it } from 'vitest'

import { lastName, type Node, nodeAt, nodePath } from './node-path.ts'

function node(name: string, ...children: Node[]): Node {
  const made: Node = { name, children, parent: null }
  for (const child of children) child.parent = made
  return made
}

const every = (root: Node): Node[] => [root, ...root.children.flatMap(every)]

it('goes by names, and by places where there are none', () => {
  const handle = node('Handle')
  const second = node('Handle')
  const bare = node('')
  const root = node('', node('Cup', handle, second, bare))
  expect(nodePath(root, handle)).toBe('Cup/Handle')
  expect(nodePath(root, second)).toBe('Cup/#1')
  expect(nodePath(root, bare)).toBe('Cup/#2')
  expect(nodeAt(root, 'Cup/Lid')).toBeNull()
  expect(lastName('Cup/#1')).toBe('')
})

it('finds every part again, whatever the parts are called', () => {
  const name = fc.constantFrom('', 'a', 'b', '#0', 'x/y', '%', '##', 'a/b#')
  const leaf = name.map((called) => node(called))
  const over = (inside: fc.Arbitrary<Node>) =>
    fc
      .tuple(name, fc.array(inside, { maxLength: 4 }))
      .map(([called, children]) => node(called, ...children))
  const tree = over(over(over(leaf)))
  fc.assert(
    fc.property(tree, (root) => {
      for (const one of every(root)) expect(nodeAt(root, nodePath(root, one))).toBe(one)
    }),
  )
})

it('says a name as it was written', () => {
  const odd = node('50% / #1')
  expect(lastName(nodePath(node('', odd), odd))).toBe('50% / #1')
})
