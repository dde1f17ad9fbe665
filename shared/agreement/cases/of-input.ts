import { z } from 'zod'

import { chrf } from '#shared/agreement/chrf.ts'
import { levenshtein } from '#shared/agreement/levenshtein.ts'
import { proportion } from '#shared/agreement/proportion.ts'
import { acceptProbability } from '#shared/agreement/sampling/accept-probability.ts'
import { inspectionLevels, iso2859 } from '#shared/agreement/sampling/iso2859.ts'
import { type ChartedPoint, pChart } from '#shared/agreement/sampling/p-chart.ts'
import { precisionSize } from '#shared/agreement/sampling/precision-size.ts'
import { sprtLines } from '#shared/agreement/sampling/sprt.ts'
import { twoPointPlan, zeroPlan } from '#shared/agreement/sampling/two-point-plan.ts'
import { setDistances } from '#shared/agreement/set-distance.ts'

import { BadCase, badPart, type Figure } from './case.ts'
import type { Said } from './of-several.ts'

const Whole = z.number().int().nonnegative()
const Part = z.number().gt(0).lt(1)
const Share = z.number().min(0).max(1)
const Labels = z.array(z.union([z.string(), z.number()]))
const Lot = {
  model: z.enum(['binomial', 'hypergeometric']).default('binomial'),
  lot: Whole.optional(),
  N: Whole.optional(),
}
const Texts = z.object({ a: z.string(), b: z.string() })

/** Statistics of an input instead of ratings. */
export const ofInput: Record<string, (input: unknown) => Said> = {
  set_distance: given(z.object({ a: Labels, b: Labels }), ({ a, b }) => {
    const [one, other] = [a, b].map(
      (labels) => new Set(labels.map((label) => JSON.stringify(label))),
    )
    const sets = [one ?? new Set<string>(), other ?? new Set<string>()] as const
    return said({ jaccard: setDistances.jaccard(...sets), masi: setDistances.masi(...sets) }, 1)
  }),
  wilson_interval: given(
    z.object({ k: Whole, n: Whole, conf: Part.default(0.95) }),
    ({ k, n, conf }) => {
      if (k > n) throw new BadCase(`input.k ${k} is more than input.n ${n}`)
      const estimate = proportion(k, n, conf)
      if (estimate.status === 'undefined') return { ...estimate, value: null }
      const { low = 0, high = 1 } = estimate.interval ?? {}
      return {
        ...said({ p: estimate.value, ciLow: low, ciHigh: high }, n),
        ci: { low, high, method: 'wilson' },
      }
    },
  ),
  levenshtein: given(Texts, ({ a, b }) => said({ ...levenshtein(a, b) }, 1)),
  chrf: given(
    z.object({
      reference: z.string(),
      hypothesis: z.string(),
      beta: z.number().positive().default(1),
      maxN: z.number().int().positive().default(6),
    }),
    ({ reference, hypothesis, beta, maxN }) => {
      const found = chrf(hypothesis, reference, { beta, maxN })
      return found
        ? said({ ...found }, 1)
        : { status: 'undefined', reason: 'no_units', value: null, n: 0 }
    },
  ),
  p_chart: given(
    z.object({
      defectives: z.array(Whole),
      n: z.array(Whole),
      sigmas: z.number().positive().default(3),
      baseline: Whole.optional(),
    }),
    ({ defectives, n, sigmas, baseline = n.length }) => {
      if (defectives.length !== n.length)
        throw new BadCase('input.defectives and input.n must be equally long')
      const points = defectives.map((count, i) => ({ defectives: count, n: n[i] ?? 0 }))
      const { center, points: charted } = pChart(points, { sigmas, baseline })
      const looked = n.reduce((sum, size) => sum + size, 0)
      if (center === null)
        return { status: 'undefined', reason: 'no_units', value: null, n: looked }
      return { ...said({ center, ...limitsOf(charted) }, looked), extra: exactOf(charted) }
    },
  ),
  oc_curve: given(
    z.object({ n: Whole, c: Whole, p: z.array(Share), ...Lot }),
    ({ n, c, p, ...drawn }) =>
      said(
        Object.fromEntries(
          p.map((share) => [`${share}`, acceptProbability({ n, c }, share, lotOf(drawn))]),
        ),
        n,
      ),
  ),
  iso2859_single_normal: given(
    z.object({ lot: z.number().int().min(2), level: z.enum(inspectionLevels), aql: z.number() }),
    (asked) => {
      const plan = iso2859(asked)
      if (!plan) throw new BadCase(`input.aql ${asked.aql} is none of the standard's`)
      return said({ ...plan }, plan.n)
    },
  ),
  find_plan: given(
    z.object({ prp: z.tuple([Part, Part]), crp: z.tuple([Part, Part]), ...Lot }),
    ({ prp: [good, often], crp: [bad, badRisk], ...drawn }) => {
      if (good >= bad) throw new BadCase('input.prp must name a smaller share than input.crp')
      const lot = lotOf(drawn)
      const plan = twoPointPlan({ good, goodRisk: 1 - often, bad, badRisk }, lot)
      const [paAtPRP, paAtCRP] = [
        acceptProbability(plan, good, lot),
        acceptProbability(plan, bad, lot),
      ]
      return said({ ...plan, paAtPRP, paAtCRP }, plan.n)
    },
  ),
  zero_acceptance_n: given(z.object({ p: Part, conf: Part, ...Lot }), ({ p, conf, ...drawn }) => {
    const { n } = zeroPlan({ bad: p, badRisk: 1 - conf }, lotOf(drawn))
    return said(n, n)
  }),
  sprt_lines: given(
    z.object({ p1: Part, p2: Part, alpha: Part, beta: Part }),
    ({ p1, p2, alpha, beta }) => {
      if (p1 >= p2) throw new BadCase('input.p1 must be a smaller share than input.p2')
      const lines = sprtLines({ good: p1, goodRisk: alpha, bad: p2, badRisk: beta })
      const n = Math.ceil(-lines.accept / lines.slope)
      return said(
        {
          h1: lines.accept,
          h2: lines.reject,
          s: lines.slope,
          firstAcceptWithZeroDefects: n,
          rejectNumberThere: Math.ceil(lines.slope * n + lines.reject),
        },
        n,
      )
    },
  ),
  precision_n: given(z.object({ p: Share, half: Part }), ({ p, half }) => {
    const n = precisionSize(p, half)
    return said(n, n)
  }),
}

function limitsOf(charted: readonly ChartedPoint[]): { [name: string]: Figure } {
  return Object.fromEntries(
    charted.flatMap(({ limits }, i) => [
      [`ucl${i + 1}`, limits?.high ?? null],
      [`lcl${i + 1}`, limits?.low ?? null],
    ]),
  )
}

/** The limits that take the place of the normal ones where few are expected, and which points are beyond theirs. */
function exactOf(charted: readonly ChartedPoint[]): { [name: string]: Figure } {
  const points = charted.map(({ exact, out }, i) => ({
    ...(exact && { [`uclExact${i + 1}`]: exact.high, [`lclExact${i + 1}`]: exact.low }),
    ...(out && { [`out${i + 1}`]: out }),
  }))
  return Object.assign({}, ...points) as { [name: string]: Figure }
}

function given<Input>(schema: z.ZodType<Input>, answer: (input: Input) => Said) {
  return (input: unknown): Said => {
    const read = schema.safeParse(input)
    if (read.success) return answer(read.data)
    throw badPart(read.error, 'input')
  }
}

function said(value: Figure, n: number): Said {
  return { status: 'ok', value, n }
}

function lotOf({
  model,
  lot,
  N,
}: {
  model: string
  lot?: number | undefined
  N?: number | undefined
}) {
  if (model === 'binomial') return undefined
  const size = lot ?? N
  if (size === undefined)
    throw new BadCase('input.lot: a hypergeometric plan needs the size of the lot')
  return size
}
