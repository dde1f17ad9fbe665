import type { Content } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'
import { applyFix } from '#shared/validation/apply-fix.ts'
import type { RuleId } from '#shared/validation/finding.ts'
import { validate } from '#shared/validation/validate.ts'

export type Side = [text: string, ...keys: string[]]

/** An instance of two texts, each with the keys of its media, which stand at addresses that nobody opens. */
export function contentOf(question: Side, answer: Side = ['It is so.']): Content {
  const side = ([text, ...keys]: Side) => ({
    text,
    media: keys.map((key) => ({
      kind: 'absent' as const,
      reason: 'address' as const,
      key,
      value: `https://example.org/${key}`,
    })),
  })
  return plainContent({
    question: side(question),
    answer: side(answer),
  })
}

export const grounds = { taxonomy: unimTaxonomy, severities: {}, facts: {} }

/** The findings as `side rule tag`, those about counts left out unless asked for. */
export function found(content: Content, only?: RuleId): string[] {
  return validate(content, grounds)
    .filter(({ rule }) => (only ? rule === only : !rule.startsWith('count-')))
    .map(({ side, rule, tag }) => `${side} ${rule} ${tag}`)
}

/** The content after the fix of a rule's first finding. */
export function mended(content: Content, rule: RuleId): Content {
  const fix = validate(content, grounds).find((one) => one.rule === rule)?.fix
  if (!fix) throw new Error(`no fix for ${rule}`)
  return applyFix(content, fix)
}
