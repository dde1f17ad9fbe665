import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Policy } from '#shared/project/policy.ts'

/** The choices in which two policies differ, in the order in which a policy lists them. */
export function changedChoices(before: Policy, after: Policy): (keyof Policy)[] {
  const keys = Object.keys(after) as (keyof Policy)[]
  return keys.filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]))
}
