import { segmentsOf } from '#shared/instance/tag.ts'

const reach = 40

/** A little of a text before and behind an edit, cut between words and never inside a tag. */
export function contextOf(
  text: string,
  { before: gone, start }: { start: number; before: string },
): { before: string; after: string } {
  const end = start + gone.length
  return { before: lastOf(text.slice(0, start)), after: firstOf(text.slice(end)) }
}

function lastOf(text: string): string {
  const parts = piecesOf(text)
  let kept = ''
  while (parts.length > 0 && kept.length < reach) kept = (parts.pop() ?? '') + kept
  return parts.length > 0 ? `…${kept}` : kept
}

function firstOf(text: string): string {
  const parts = piecesOf(text)
  let kept = ''
  while (parts.length > 0 && kept.length < reach) kept += parts.shift() ?? ''
  return parts.length > 0 ? `${kept}…` : kept
}

function piecesOf(text: string): string[] {
  return segmentsOf(text).flatMap(({ kind, source }) =>
    kind === 'tag' ? [source] : (source.match(/\s+|[^\s]{1,20}/gu) ?? []),
  )
}
