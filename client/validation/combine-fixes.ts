import type { Finding, Fix, Rename, TextEdit } from '#shared/validation/finding.ts'

/** The findings of one rule that can be mended, by rule: those that have no fix or are waived are left out. */
export function mendable(findings: readonly Finding[]): Map<Finding['rule'], Fix[]> {
  const byRule = new Map<Finding['rule'], Fix[]>()
  for (const { fix, rule, waived } of findings)
    if (fix && waived === undefined) byRule.set(rule, [...(byRule.get(rule) ?? []), fix])
  return byRule
}

/**
 * Several fixes of one text as one: all edits at once. A fix that would write over the place of an earlier one, or give a
 * medium a second new name, is left out; its finding stays. Null where there are fewer than two to do.
 */
export function combineFixes(fixes: readonly Fix[]): { fix: Fix; count: number } | null {
  const edits: TextEdit[] = []
  const rename: Rename[] = []
  let count = 0
  for (const fix of fixes) {
    const fresh = fix.edits.filter((edit) => !edits.some((other) => same(edit, other)))
    const named = (fix.rename ?? []).filter((one) => !rename.some((other) => same(one, other)))
    if (fresh.some((edit) => edits.some((other) => overlap(edit, other)))) continue
    if (named.some((one) => rename.some((other) => clash(one, other)))) continue
    edits.push(...fresh)
    rename.push(...named)
    count++
  }
  const [first] = fixes
  if (!first || count < 2) return null
  const { description, template, values } = first
  return { count, fix: { description, template, values, edits, rename } }
}

export type FixOfAll = NonNullable<ReturnType<typeof combineFixes>>

/** For the first finding of each rule that has several to mend: all of them as one fix. */
export function fixesOfAll(findings: readonly Finding[]): Map<Finding, FixOfAll> {
  const fixes = mendable(findings)
  const first = new Map<Finding, FixOfAll>()
  for (const finding of findings) {
    const all = finding.fix && finding.waived === undefined ? fixes.get(finding.rule) : undefined
    const combined = all && combineFixes(all)
    if (combined) first.set(finding, combined)
    if (all) fixes.delete(finding.rule)
  }
  return first
}

function same(a: TextEdit | Rename, b: TextEdit | Rename): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.side !== b.side) return false
  return (a.start < b.end && b.start < a.end) || a.start === b.start
}

function clash(a: Rename, b: Rename): boolean {
  return a.side === b.side && (a.from === b.from || a.to === b.to)
}
