import type { PDFPageProxy } from 'pdfjs-dist'

/** A node of the structure that a tagged PDF tells of a page, as PDF.js gives it: elements with a role, and their leaves. */
export interface StructureNode {
  role?: string
  type?: string
  children?: StructureNode[]
}

const sections = new Set(['THead', 'TBody', 'TFoot'])
const cells = new Set(['TH', 'TD'])

/** An element without a role of its own: what stands in it is still read. */
const plain = 'Span'

/**
 * Tables and lists as those who hear a page can use them. Files name a table what has no rows, and rows what stands in no
 * table; as a role of the page that promises what is not there (WAI-ARIA 1.2, required owned elements and context roles).
 */
export function mendStructure<Node extends StructureNode>(node: Node, within = ''): Node {
  const role = node.role === undefined ? undefined : roleOf(node, within)
  const children = node.children?.map((child) => mendStructure(inList(child, role), role))
  return {
    ...node,
    ...(role !== undefined && { role }),
    ...(children && { children }),
  }
}

function roleOf(node: StructureNode, within: string): string {
  const role = node.role ?? plain
  const has = (wanted: (one: string) => boolean) =>
    node.children?.some((child) => wanted(child.role ?? '')) === true
  if (role === 'Table') return hasRows(node) ? role : plain
  if (sections.has(role)) return within === 'Table' && node.children?.some(isFullRow) ? role : plain
  if (role === 'TR') return inTable(within) && has((one) => cells.has(one)) ? role : plain
  if (cells.has(role)) return within === 'TR' ? role : plain
  if (role === 'L') return has((one) => one === 'LI' || one === 'L') ? role : plain
  if (role === 'LI') return within === 'L' ? role : plain
  const allowed = role === 'Caption' && within === 'Table'
  return !allowed && (inTable(within) || within === 'TR' || within === 'L') ? plain : role
}

const inTable = (within: string) => within === 'Table' || sections.has(within)

function hasRows({ children = [] }: StructureNode): boolean {
  return children.some(({ children: rows = [], role = '' }) => {
    if (sections.has(role)) return rows.some(isFullRow)
    return isFullRow({ role, children: rows })
  })
}

function isFullRow({ children = [], role }: StructureNode): boolean {
  return role === 'TR' && children.some((cell) => cells.has(cell.role ?? ''))
}

/** A list may hold a list directly in a PDF, but not on a page. */
function inList<Node extends StructureNode>(child: Node, role = ''): Node {
  return role === 'L' && child.role === 'L' ? ({ role: 'LI', children: [child] } as never) : child
}

/** A page whose structure is mended before it becomes part of our page. */
export function withMendedStructure(page: PDFPageProxy): PDFPageProxy {
  const read = page.getStructTree.bind(page)
  page.getStructTree = async () => {
    const tree = (await read()) as Awaited<ReturnType<typeof read>> | null
    return (tree && mendStructure(tree)) as Awaited<ReturnType<typeof read>>
  }
  return page
}
