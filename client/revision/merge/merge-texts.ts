import { diffArrays } from 'diff'

import { tokensOf } from '#client/revision/tokens.ts'

/**
 * A stretch of three versions of a text. `mine` and `theirs`: only that side changed it; `agreed`: both did, to the same;
 * `conflict`: both did, differently. The three parts of all hunks join to the three texts.
 */
export interface Hunk {
  kind: 'same' | 'mine' | 'theirs' | 'agreed' | 'conflict'
  base: string
  mine: string
  theirs: string
}

/** Tokens `[from, to)` of the base become `insert`. */
interface Edit {
  from: number
  to: number
  insert: string[]
}

/** Above this many UTF-16 units in the three texts together, lines are compared instead of words. */
const longestForWords = 200_000
const patience = { timeout: 300 }

/** Lays two changed versions of a text over the one they came from, word by word with tags as single words. */
export function mergeTexts(base: string, mine: string, theirs: string): Hunk[] {
  if (base === mine && base === theirs) return base ? [{ kind: 'same', base, mine, theirs }] : []
  if (mine === theirs) return [{ kind: 'agreed', base, mine, theirs }]
  const short = base.length + mine.length + theirs.length <= longestForWords
  const cut = short ? tokensOf : linesOf
  const tokens = cut(base)
  const edits = [mine, theirs].map((text) => slidToEnd(tokens, editsOf(tokens, cut(text))))
  return hunksOf(tokens, edits[0] ?? [], edits[1] ?? []).flatMap((hunk) => withoutShared(hunk, cut))
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

function editsOf(base: readonly string[], other: readonly string[]): Edit[] {
  const most = Math.min(base.length, other.length)
  let head = 0
  while (head < most && base[head] === other[head]) head += 1
  let tail = 0
  while (tail < most - head && base[base.length - 1 - tail] === other[other.length - 1 - tail])
    tail += 1
  const before = base.slice(head, base.length - tail)
  const after = other.slice(head, other.length - tail)
  if (before.length === 0 && after.length === 0) return []
  const changes = diffArrays(before, after, patience)
  if (!changes) return [{ from: head, to: head + before.length, insert: after }]

  const edits: Edit[] = []
  let at = head
  for (const { added, removed, value } of changes) {
    const last = edits.at(-1)
    if (!added && !removed) at += value.length
    else if (last?.to === at) {
      if (added) last.insert.push(...value)
      else last.to = at += value.length
    } else if (added) edits.push({ from: at, to: at, insert: [...value] })
    else edits.push({ from: at, to: (at += value.length), insert: [] })
  }
  return edits
}

/**
 * The same insertion can often be told at several places (before or after a space that it ends with): each goes as far to
 * the end as it can, so that those of both sides meet.
 */
function slidToEnd(base: readonly string[], edits: readonly Edit[]): Edit[] {
  let ceiling = base.length
  return edits
    .toReversed()
    .map((edit) => {
      const { from, insert, to } = edit
      const end = ceiling
      const many = insert.length
      ceiling = from
      if (from !== to && many > 0) return edit
      let by = 0
      while (to + by < end && base[to + by] === (many > 0 ? insert[by % many] : base[from + by]))
        by += 1
      const cut = many > 0 ? by % many : 0
      ceiling = from + by
      const turned = [...insert.slice(cut), ...insert.slice(0, cut)]
      return { from: from + by, to: to + by, insert: turned }
    })
    .toReversed()
}

/** Where both wrote something new at one place and one of them began or ended with all of the other's, only the rest is new. */
function withoutShared(hunk: Hunk, cut: (text: string) => string[]): Hunk[] {
  const { base, kind, mine, theirs } = hunk
  if (kind !== 'conflict' || base !== '') return [hunk]
  const [shorter, longer] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine]
  const ofMine = longer === mine
  const shared: Hunk = { kind: 'agreed', base, mine: shorter, theirs: shorter }
  const rest = (text: string): Hunk => ({
    kind: ofMine ? 'mine' : 'theirs',
    base,
    mine: ofMine ? text : '',
    theirs: ofMine ? '' : text,
  })
  const [few, many] = [cut(shorter), cut(longer)]
  const begins = few.every((token, i) => token === many[i])
  const ends = few.every((token, i) => token === many[many.length - few.length + i])
  if (begins) return [shared, rest(longer.slice(shorter.length))]
  if (ends) return [rest(longer.slice(0, -shorter.length)), shared]
  return [hunk]
}

function hunksOf(base: readonly string[], mine: readonly Edit[], theirs: readonly Edit[]): Hunk[] {
  const hunks: Hunk[] = []
  const left = { mine: [...mine], theirs: [...theirs] }
  let at = 0
  const same = (to: number) => {
    const text = base.slice(at, to).join('')
    if (text) hunks.push({ kind: 'same', base: text, mine: text, theirs: text })
  }
  while (left.mine[0] ?? left.theirs[0]) {
    const from = Math.min(left.mine[0]?.from ?? Infinity, left.theirs[0]?.from ?? Infinity)
    same(from)
    const taken = takeTouching(left, from)
    const applied = (edits: readonly Edit[]) => textOf(base, edits, { from, to: taken.to })
    const texts = {
      base: base.slice(from, taken.to).join(''),
      mine: applied(taken.mine),
      theirs: applied(taken.theirs),
    }
    hunks.push({ kind: kindOf(taken, texts), ...texts })
    at = taken.to
  }
  same(base.length)
  return hunks
}

/** Edits of both sides that touch one another belong together: what stands side by side is not merged unseen. */
function takeTouching(left: { mine: Edit[]; theirs: Edit[] }, from: number) {
  const taken: { mine: Edit[]; theirs: Edit[]; to: number } = { mine: [], theirs: [], to: from }
  for (;;) {
    const side = (['mine', 'theirs'] as const).find(
      (one) => (left[one][0]?.from ?? Infinity) <= taken.to,
    )
    const edit = side && left[side].shift()
    if (!side || !edit) return taken
    taken[side].push(edit)
    taken.to = Math.max(taken.to, edit.to)
  }
}

function textOf(
  base: readonly string[],
  edits: readonly Edit[],
  span: { from: number; to: number },
): string {
  let text = ''
  let at = span.from
  for (const { from, insert, to } of edits) {
    text += base.slice(at, from).join('') + insert.join('')
    at = to
  }
  return text + base.slice(at, span.to).join('')
}

function kindOf(
  taken: { mine: Edit[]; theirs: Edit[] },
  texts: { mine: string; theirs: string },
): Hunk['kind'] {
  if (taken.theirs.length === 0) return 'mine'
  if (taken.mine.length === 0) return 'theirs'
  return texts.mine === texts.theirs ? 'agreed' : 'conflict'
}
