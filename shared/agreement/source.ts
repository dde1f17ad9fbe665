import { z } from 'zod'

import { checks } from '#shared/review/checks.ts'

/** Whose judgements are compared: two votes of a round, two reviews of a base, a reviewer's verdict with what came of it. */
export const sources = ['votes', 'double', 'outcome'] as const
export const Source = z.enum(sources)
export type Source = z.infer<typeof Source>

/**
 * What two reviews are compared by: the verdict, each check (ticked or not), the reason codes of the reviewer's remarks as
 * a set, and whether each side was edited.
 */
export const items = ['verdict', ...checks, 'codes', 'question', 'answer'] as const
export const Item = z.enum(items)
export type Item = z.infer<typeof Item>
