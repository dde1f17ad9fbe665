import type { Root as Hast, Element, ElementContent, RootContent } from 'hast'
import type { Node, Parent, Root as Mdast, RootContent as MdastContent } from 'mdast'

import type { Tag } from '#shared/instance/tag.ts'

import { isRightToLeft } from './rendered-text-direction.ts'
import { cutAtMarks, hasMark, unhide, type Hidden } from './text-tags.ts'

const never = [
  'htmlFlow',
  'htmlText',
  'definition',
  'labelStartImage',
  'codeIndented',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
]

/**
 * Markdown without what would hide or fetch something: no HTML, so `<sup>` stays text; no definitions and footnotes, whose
 * text would move or vanish; no images from elsewhere; no code by indentation alone.
 */
export function plainMarkdown(this: { data: () => object }) {
  // oxlint-disable-next-line oxc/no-this-in-exported-function -- unified gives a plugin its processor as `this`
  const data = this.data() as { micromarkExtensions?: object[] }
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: never } }]
}

/** Turns marks into `tag-chip` elements and line ends into breaks; in code the tags are written back. */
export function showTags({ hidden }: { hidden: Hidden }) {
  return (tree: Mdast) => {
    mend(tree, hidden)
  }
}

function mend(parent: Parent, hidden: Hidden): void {
  parent.children = parent.children.flatMap((child): MdastContent[] => {
    if (child.type === 'text') return piecesOf(child.value, hidden)
    if (child.type === 'inlineCode') return [codeOf(child, hidden)]
    if (child.type === 'code') return fenceOf(child, hidden)
    if (child.type === 'inlineMath' || child.type === 'math') return mathOf(child, hidden)
    if (child.type === 'link' && hasMark(`${child.url}${child.title ?? ''}`, hidden))
      return unlinked(child, hidden)
    if (child.type === 'table') widen(child)
    if ('children' in child) mend(child, hidden)
    return [child]
  })
}

/** Cells beyond the head's last column would be dropped. */
function widen(table: MdastContent & { type: 'table' }): void {
  const width = Math.max(...table.children.map((row) => row.children.length))
  const align = table.align ?? []
  table.align = Array.from({ length: width }, (_, column) => align[column] ?? null)
}

/** A fence whose info line holds a tag is shown as it is written, for info lines are never seen. */
function fenceOf(fence: MdastContent & { type: 'code' }, hidden: Hidden): MdastContent[] {
  if (!hasMark(`${fence.lang} ${fence.meta}`, hidden)) return [codeOf(fence, hidden)]
  return [paragraphOf(fence, hidden)]
}

function paragraphOf(node: MdastContent, hidden: Hidden): MdastContent {
  const children = piecesOf(sourceOf(node, hidden), hidden)
  return { type: 'paragraph', children } as MdastContent
}

/** A link whose address holds a tag is no link; one that was only guessed from the text has no place of its own in it. */
function unlinked(link: MdastContent & { type: 'link' }, hidden: Hidden): MdastContent[] {
  if (link.position) return piecesOf(sourceOf(link, hidden), hidden)
  mend(link, hidden)
  return link.children
}

function codeOf<T extends { value: string }>(code: T, hidden: Hidden): T {
  const starts = cutAtMarks(code.value, hidden).flatMap((piece) =>
    typeof piece === 'string' ? [] : [piece.start],
  )
  const data = { hProperties: starts.length ? { dataTags: starts.join(' ') } : {} }
  return { ...code, value: unhide(code.value, hidden), data }
}

type MathNode = Node & { type: 'inlineMath' | 'math'; value: string; meta?: string | null }

/** Money is no formula: `$5 and $6` stays text (pandoc's rule), and so does a formula with a tag in it. */
function mathOf(node: MdastContent, hidden: Hidden): MdastContent[] {
  const math = node as unknown as MathNode
  const source = sourceOf(node, hidden)
  const inline = math.type === 'inlineMath'
  const money =
    inline &&
    !source.startsWith('$$') &&
    (/^\$\s|\s\$$/.test(source) || followedByDigit(node, hidden))
  if (!money && !hasMark(`${math.value} ${math.meta}`, hidden)) return [node]
  return inline ? piecesOf(source, hidden) : [paragraphOf(node, hidden)]
}

function followedByDigit(node: MdastContent, hidden: Hidden): boolean {
  return /\d/.test(hidden.text[node.position?.end.offset ?? -1] ?? '')
}

function sourceOf(node: MdastContent, { text }: Hidden): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

function piecesOf(text: string, hidden: Hidden): MdastContent[] {
  return cutAtMarks(text, hidden).flatMap((piece) =>
    typeof piece === 'string' ? linesOf(piece) : [chipOf(piece)],
  )
}

function linesOf(text: string): MdastContent[] {
  return text.split(/\r?\n|\r/).flatMap((value, i): MdastContent[] => {
    const line: MdastContent[] = value ? [{ type: 'text', value }] : []
    return i ? [{ type: 'break' }, ...line] : line
  })
}

function chipOf(tag: Tag): MdastContent {
  const data = { hName: 'tag-chip', hProperties: { dataStart: String(tag.start) } }
  return { type: 'tag', data, children: [] } as unknown as MdastContent
}

const leaves = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'pre'])
const flows = new Set(['blockquote', 'ul', 'ol', 'li'])
// `auto` passes over what is directed itself, so these would never turn round by it.
const boxes = new Set(['ul', 'ol', 'table', 'blockquote'])
const directed = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'blockquote'])

/** Puts a `tag-viewer` for each first mention after the block the tag stands in, and gives every block its direction. */
export function placeViewers({ hidden }: { hidden: Hidden }) {
  return (tree: Hast) => {
    const seen = new Set<string>()
    const byStart = new Map(hidden.tags.map((tag) => [tag.start, tag]))
    const viewersOf = (nodes: RootContent[]) =>
      nodes.flatMap(startsIn).flatMap((start): Element[] => {
        const tag = byStart.get(start)
        if (!tag || seen.has(tag.key)) return []
        seen.add(tag.key)
        return [
          {
            type: 'element',
            tagName: 'tag-viewer',
            properties: { dataStart: String(start) },
            children: [],
          },
        ]
      })
    flow(tree, viewersOf)
  }
}

function flow(parent: Hast | Element, viewersOf: (nodes: RootContent[]) => Element[]): void {
  const placed: RootContent[] = []
  let waiting: RootContent[] = []
  const settle = () => {
    placed.push(...viewersOf(waiting))
    waiting = []
  }
  for (const child of parent.children) {
    const name = child.type === 'element' ? child.tagName : ''
    if (child.type === 'element') direct(child)
    if (child.type === 'element' && flows.has(name)) {
      settle()
      flow(child, viewersOf)
      placed.push(child)
    } else if (leaves.has(name)) {
      settle()
      placed.push(child, ...viewersOf([child]))
    } else {
      placed.push(child)
      waiting.push(child)
    }
  }
  settle()
  parent.children = placed as ElementContent[]
}

function direct(element: Element): void {
  if (directed.has(element.tagName)) element.properties['dir'] = 'auto'
  if (boxes.has(element.tagName) && isRightToLeft(wordsOf(element)))
    element.properties['dir'] = 'rtl'
  for (const child of element.children) if (child.type === 'element') direct(child)
}

function wordsOf(node: RootContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(wordsOf).join('') : ''
}

function startsIn(node: RootContent): number[] {
  if (node.type !== 'element') return []
  const own = node.tagName === 'tag-chip' ? [Number(node.properties['dataStart'])] : []
  const coded = String(node.properties['dataTags'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map(Number)
  return [...own, ...coded, ...node.children.flatMap(startsIn)]
}
