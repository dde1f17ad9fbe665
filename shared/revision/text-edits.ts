import { segmentsOf } from '#shared/instance/tag.ts'

import { shortestEdit } from './shortest-edit.ts'

/** A stretch of one text that another text has otherwise: UTF-16 offset into the first, what stands there, what should. */
export interface TextEdit {
  start: number
  before: string
  after: string
}

// Scripts that write words without spaces between them are cut into single signs: every machine cuts them alike.
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const token = new RegExp(
  String.raw`[${unspaced}]|(?:(?![${unspaced}])[\p{L}\p{N}\p{M}_])+|\r\n|[\r\n]|[^\S\r\n]+|[^\s\p{L}\p{N}\p{M}_]`,
  'gu',
)
const wordOrLine = /[\p{L}\p{N}\n\r]/u

/**
 * What must be edited in `before` to get `after`, in reading order and never overlapping; tags are single tokens. It knows
 * no clock and no locale, so that the browser and the server number the same edits alike. `joined` makes one edit of two
 * that only a sign or a space stands between.
 */
export function textEdits(before: string, after: string, joined = true): TextEdit[] {
  if (before === after) return []
  const edits =
    steps(tokensOf(before), tokensOf(after)) ?? steps(linesOf(before), linesOf(after)) ?? []
  if (edits.length === 0) return [{ start: 0, before, after }]
  return joined ? settled(before, joinedOver(before, edits)) : edits
}

function tokensOf(text: string): string[] {
  return segmentsOf(text).flatMap(({ kind, source }) =>
    kind === 'tag' ? [source] : (source.match(token) ?? []),
  )
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? []
}

function joinedOver(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const done: TextEdit[] = []
  for (const edit of edits) {
    const last = done.at(-1)
    const end = last ? last.start + last.before.length : 0
    const gap = text.slice(end, edit.start)
    if (!last || (wordOrLine.test(gap) && gap.length > 1) || /[\n\r]/.test(gap)) {
      done.push(edit)
      continue
    }
    done[done.length - 1] = {
      start: last.start,
      before: last.before + gap + edit.before,
      after: last.after + gap + edit.after,
    }
  }
  return done
}

/**
 * Where an edit could be told in several ways, the one that begins and ends with what differs, and comes first: so that the
 * same edit is told alike whatever else was edited.
 */
function settled(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let free = 0
  return edits.map((edit, i) => {
    const before = tokensOf(edit.before)
    const after = tokensOf(edit.after)
    while (before.length > 0 && after.length > 0 && before.at(-1) === after.at(-1)) {
      before.pop()
      after.pop()
    }
    let { start } = edit
    while (before.length > 0 && after.length > 0 && before[0] === after[0]) {
      start += before.shift()?.length ?? 0
      after.shift()
    }
    const moving = before.length === 0 ? after : after.length === 0 ? before : []
    const behind = moving.length > 0 ? tokensOf(text.slice(free, start)) : []
    // Something stays between two edits: where they met, their order would have to be told, too.
    const least = i === 0 ? 0 : 1
    while (behind.length > least && behind.at(-1) === moving.at(-1)) {
      start -= behind.at(-1)?.length ?? 0
      moving.unshift(moving.pop() ?? '')
      behind.pop()
    }
    free = edit.start + edit.before.length
    return { start, before: before.join(''), after: after.join('') }
  })
}

/** The shortest way from one list of tokens to the other, as edits; null where they differ too much. */
function steps(before: readonly string[], after: readonly string[]): TextEdit[] | null {
  const found = shortestEdit(before, after)
  if (!found) return null
  let start = 0
  let reached = 0
  return found.map(({ from, into, to, until }) => {
    start += before.slice(reached, from).join('').length
    const gone = before.slice(from, to).join('')
    const edit = { start, before: gone, after: after.slice(into, until).join('') }
    start += gone.length
    reached = to
    return edit
  })
}
