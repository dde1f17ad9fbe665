import { z } from 'zod'

/** What a rater says: a category, a number, or a set of labels. The empty set is an answer; null is a missing rating. */
export const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number()])),
])
export type Value = z.infer<typeof Value>

export const levels = ['nominal', 'ordinal', 'interval', 'ratio', 'jaccard', 'masi'] as const

const Matrix = z.array(z.array(z.number()))
export const CaseOptions = z.object({
  /** The declared scale, in its order. Without it the categories are those seen, sorted. */
  categories: z.array(Value).optional(),
  weights: z.union([z.enum(['linear', 'quadratic', 'identity']), Matrix]).optional(),
  disagreementMatrix: Matrix.optional(),
  distanceMatrix: Matrix.optional(),
  /** Two of them, for statistics of two. */
  raters: z.array(z.string()).optional(),
  ci: z.string().optional(),
  seed: z.number().optional(),
})
export type CaseOptions = z.infer<typeof CaseOptions>

const Name = z
  .union([z.string(), z.number()], { error: 'a rater or a unit is a text or a number' })
  .transform(String)
const Rating = z.tuple([Name, Name, Value], { error: 'write each rating as [rater, unit, value]' })

/** One question to the statistics: ratings, each [rater, unit, value], or the input of a plan, a chart or two texts. */
export const Case = z.object({
  id: z.union([z.string(), z.number()]).transform(String).default(''),
  statistic: z.string({ error: 'name a statistic, such as krippendorff_alpha' }),
  level: z.string().default('nominal'),
  options: CaseOptions.default({}),
  input: z.record(z.string(), z.unknown()).default({}),
  data: z.array(Rating, { error: 'list ratings, each [rater, unit, value]' }).default([]),
})
export type Case = z.infer<typeof Case>

/** A number, or several by name; null where one is 0/0. */
export type Figure = number | string | null | { [name: string]: Figure }

export interface Answer {
  id: string
  statistic?: string
  status: 'ok' | 'undefined'
  reason?: string
  /** What is wrong with the case, where `reason` is `bad_input`. */
  problem?: string
  value: Figure
  se?: number
  ci?: { low: number; high: number; method: string }
  n: number
  components?: Record<string, number>
  categories?: 'observed'
  extra?: { [name: string]: Figure }
}

/** A case that cannot be answered: what is wrong, and what to do. */
export class BadCase extends Error {}

/** The first thing that a schema found wrong, with its place: `data[3]`, `options.categories`. */
export function badPart({ issues: [issue] }: z.ZodError, whole: string): BadCase {
  const place = (issue?.path ?? []).reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${String(key)}`),
    whole,
  )
  return new BadCase(`${place.replace(/^\./, '')}: ${issue?.message ?? 'cannot be read'}`)
}
