import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Content } from '#shared/instance/content.ts'

const comparedFields = [
  'id',
  'field',
  'domain',
  'difficulty',
  'capabilities',
  'specification',
  'waivers',
  'unknown',
] as const
type ComparedField = (typeof comparedFields)[number]

export interface FieldChange {
  field: ComparedField
  before: string
  after: string
}

/** The fields besides texts and media whose value differs, each as one line of text. */
export function diffFields(before: Content, after: Content): FieldChange[] {
  return comparedFields.flatMap((field) =>
    canonicalJson(before[field]) === canonicalJson(after[field])
      ? []
      : [{ field, before: lineOf(before[field]), after: lineOf(after[field]) }],
  )
}

/** A field's value as a line of text to compare. */
export function lineOf(value: Content[ComparedField]): string {
  if (value === null) return '–'
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (!Array.isArray(value))
    return Object.entries(value)
      .map(([pointer, json]) => `${pointer}: ${json}`)
      .join('\n')
  return value
    .map((item) =>
      typeof item === 'string' ? item : `${item.rule} ${item.tag ?? item.side}: ${item.reason}`,
    )
    .join('\n')
}
