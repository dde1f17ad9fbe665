/** One part of a model in the list of its parts; its path is its place among its parent's children, from the top. */
export interface Part {
  path: string
  name: string
  kind: 'group' | 'mesh' | 'points' | 'lines'
  triangles: number
  parts: Part[]
}

/** What a list of parts is made from: a three.js object, or a test's plain one. */
export interface PartSource {
  children: PartSource[]
}

/** More rows than this are no help. */
export const mostParts = 1000

/**
 * The parts of a model that draw something or hold such parts. Something that only wraps one thing without a name of its
 * own is left out.
 */
export function partsOf<S extends PartSource>(
  root: S,
  tell: (part: S) => Pick<Part, 'name' | 'kind' | 'triangles'>,
): Part[] {
  let left = mostParts
  const listed = (source: S, path: string): Part[] => {
    const parts = source.children.flatMap((child, i) =>
      listed(child as S, path ? `${path}/${i}` : String(i)),
    )
    const { name, kind, triangles } = tell(source)
    if (path === '' || left <= 0) return parts
    if (kind === 'group' && (parts.length === 0 || (parts.length === 1 && !name))) return parts
    left--
    const inside = parts.reduce((sum, part) => sum + part.triangles, 0)
    return [{ path, name, kind, triangles: triangles + inside, parts }]
  }
  return listed(root, '')
}

/** The rows of a tree as they stand on the screen, with how deep each one is. */
export function rowsOf(parts: readonly Part[], open: ReadonlySet<string>, level = 1): Row[] {
  return parts.flatMap((part) => [
    { part, level },
    ...(open.has(part.path) ? rowsOf(part.parts, open, level + 1) : []),
  ])
}
export interface Row {
  part: Part
  level: number
}

/** The parts to hide so that only the one at `path` is left, with what is in it. */
export function allBut(parts: readonly Part[], path: string): string[] {
  return parts.flatMap((part) => {
    if (part.path === path) return []
    if (isWithin(path, part.path)) return allBut(part.parts, path)
    return [part.path]
  })
}

/** Whether a part is out of sight: hidden itself, or within one that is. */
export function isHidden(path: string, hidden: readonly string[]): boolean {
  return hidden.some((other) => other === path || isWithin(path, other))
}

function isWithin(path: string, other: string): boolean {
  return path.startsWith(`${other}/`)
}
