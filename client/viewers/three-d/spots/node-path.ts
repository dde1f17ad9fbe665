/** A part of a model, as three.js has it or as a test writes it. */
export interface Node {
  name: string
  children: Node[]
  parent: Node | null
}

const longest = 2000

/**
 * The way from a model to one of its parts by their names: `Cup/Handle`. A part without a name, or one whose name a sibling
 * before it has too, is told by its place among its parent's children: `Cup/#2`.
 */
export function nodePath(root: Node, node: Node): string {
  const steps: string[] = []
  for (let at: Node | null = node; at && at !== root; at = at.parent)
    if (at.parent) steps.unshift(stepOf(at, at.parent.children))
  return steps.join('/').slice(0, longest)
}

/** The part at such a path; null where the model has none. */
export function nodeAt(root: Node, path: string): Node | null {
  let at: Node | undefined = root
  for (const step of path === '' ? [] : path.split('/')) {
    const children: Node[] = at?.children ?? []
    at = children.find((child) => stepOf(child, children) === step)
  }
  return at ?? null
}

/** The name of the part that a path leads to, for a person to read; empty where it has none. */
export function lastName(path: string): string {
  const step = path.split('/').at(-1) ?? ''
  return /^#\d+$/.test(step) ? '' : decodeURIComponent(step)
}

function stepOf(node: Node, siblings: readonly Node[]): string {
  const first = siblings.find(({ name }) => name === node.name)
  if (node.name === '' || first !== node) return `#${siblings.indexOf(node)}`
  return node.name.replaceAll(/[%#/]/g, (sign) => encodeURIComponent(sign))
}
