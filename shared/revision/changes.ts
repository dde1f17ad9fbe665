import { canonicalJson } from '#shared/instance/canonical-json.ts'
import { type Content, type Side, sides } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'

import { type TextEdit, textEdits } from './text-edits.ts'

/** The fields that a suggestion can change; what identifies the record, and what is kept for its export, it cannot. */
export const suggestedFields = [
  'field',
  'domain',
  'difficulty',
  'capabilities',
  'specification',
  'waivers',
] as const
export type SuggestedField = (typeof suggestedFields)[number]

/** One thing that one content has otherwise than another. `order`: the keys of the side's media as they come to stand. */
export type Change =
  | ({ kind: 'text'; side: Side } & TextEdit)
  | {
      kind: 'medium'
      side: Side
      key: string
      before: Medium | null
      after: Medium | null
      order: string[]
    }
  | { kind: 'order'; side: Side; order: string[] }
  | {
      kind: 'field'
      field: SuggestedField
      before: Content[SuggestedField]
      after: Content[SuggestedField]
    }

export type MediumChange = Extract<Change, { kind: 'medium' }>

/** All that `after` has otherwise than `before`: the edits of both texts, media, their order, the other fields. */
export function changesBetween(before: Content, after: Content): Change[] {
  return [
    ...sides.flatMap((side) =>
      textEdits(before[side].text, after[side].text).map((edit): Change => ({
        kind: 'text',
        side,
        ...edit,
      })),
    ),
    ...sides.flatMap((side) => mediaChanges(side, before[side].media, after[side].media)),
    ...suggestedFields.flatMap((field): Change[] =>
      sameValue(before[field], after[field])
        ? []
        : [{ kind: 'field', field, before: before[field], after: after[field] }],
    ),
  ]
}

export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}

function mediaChanges(side: Side, before: readonly Medium[], after: readonly Medium[]): Change[] {
  const order = after.map(({ key }) => key)
  const change = (key: string): MediumChange => ({
    kind: 'medium',
    side,
    key,
    before: before.find((medium) => medium.key === key) ?? null,
    after: after.find((medium) => medium.key === key) ?? null,
    order,
  })
  const keys = [...new Set([...before, ...after].map(({ key }) => key))]
  const changes = keys.map(change).filter((one) => !sameValue(one.before, one.after))
  const made = changes.reduce(withMedium, before)
  const moved = made.some((medium, i) => medium.key !== order[i])
  return moved ? [...changes, { kind: 'order', side, order }] : changes
}

/** A side's media with one of them put in, replaced or taken out. A new one stands behind those it is to follow. */
export function withMedium(
  media: readonly Medium[],
  { after, key, order }: Pick<MediumChange, 'after' | 'key' | 'order'>,
): Medium[] {
  const others = media.filter((medium) => medium.key !== key)
  if (!after) return others
  if (others.length < media.length)
    return media.map((medium) => (medium.key === key ? after : medium))
  const earlier = new Set(order.slice(0, order.indexOf(key)))
  const at = others.findLastIndex((medium) => earlier.has(medium.key)) + 1
  return [...others.slice(0, at), after, ...others.slice(at)]
}

/** A side's media in an order; what the order does not know stays behind what it stood behind. */
export function inOrder(media: readonly Medium[], order: readonly string[]): Medium[] {
  const known = order.flatMap((key) => media.filter((medium) => medium.key === key))
  const strangers = media.filter((medium) => !order.includes(medium.key))
  return [...known, ...strangers]
}
