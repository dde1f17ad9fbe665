import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

import { type Distance, interval, nominal, ordinal } from '#shared/agreement/distance.ts'
import { withInterval } from '#shared/agreement/jackknife.ts'
import { alphaAt } from '#shared/agreement/krippendorff-alpha.ts'
import { pairable, patternsOf } from '#shared/agreement/pattern.ts'

import { onPostgres } from './on-postgres.ts'
import { pageCost } from './page-cost.ts'
import { plainAlpha } from './plain-alpha.ts'

// npm run bench:agreement [-- NAME …]: what figures of agreement cost, in milliseconds, beside a plain implementation that
// loops over the pairs of ratings, in the same run. One line of JSON; each measurement is a name of its own.

const measurements: Record<string, () => unknown> = {
  /** Alpha with its jackknife interval over 31,000 units of up to five ratings, after they are grouped. */
  'alpha-jackknife': () =>
    [3, 5, 12].flatMap((q) => {
      const units = ratingsOf(31_000, q)
      const categories = Array.from({ length: q }, (_, k) => k)
      const group = cost(() => patternsOf(units, categories))
      const patterns = pairable(patternsOf(units, categories))
      return (['nominal', 'ordinal', 'interval'] as const).map((level) => {
        const alpha = alphaAt(distanceAt(level, categories))
        const found = alpha(patterns)
        const plain = level === 'ordinal' ? null : plainly(units, level)
        return {
          level,
          categories: q,
          patterns: patterns.length,
          group,
          ours: cost(() => withInterval(patterns, alpha)),
          ...(plain && {
            plainWithoutInterval: plain.ms,
            // It would do all of it again for each unit.
            plainWithInterval: round(plain.ms * units.length),
            apart: found.status === 'ok' ? Math.abs(found.value - plain.value) : null,
          }),
        }
      })
    }),
  /** The page of agreement over two votes of 31,026 instances and 10 % double reviews, on the embedded database. */
  'page-cold': () => pageCost({ instances: 31_026, rounds: 1 }, null),
  /** The same page over a million votes on a PostgreSQL of its own; null where there is none on the machine. */
  'million-ratings': () => onPostgres((where) => pageCost({ instances: 62_500, rounds: 8 }, where)),
}

function plainly(units: readonly number[][], level: 'nominal' | 'interval') {
  const apart = level === 'nominal' ? differs : squared
  return { value: plainAlpha(units, apart), ms: cost(() => plainAlpha(units, apart)) }
}

const differs = (one: number, other: number) => (one === other ? 0 : 1)
const squared = (one: number, other: number) => (one - other) ** 2

function distanceAt(level: 'nominal' | 'ordinal' | 'interval', values: number[]): Distance {
  if (level === 'interval') return interval(values)
  return level === 'ordinal' ? ordinal : nominal
}

/** Five raters, of whose ratings three in ten are missing; seven in ten say what is true. */
function ratingsOf(units: number, q: number): number[][] {
  const random = xoroshiro128plus(7)
  const draw = (below: number) => uniformInt(random, 0, below - 1)
  return Array.from({ length: units }, () => {
    const truth = draw(q)
    const present = [1, 2, 3, 4, 5].filter(() => draw(10) < 7)
    return present.map(() => (draw(10) < 7 ? truth : draw(q)))
  })
}

/** Milliseconds of processor time of one call, at best of five. */
function cost(act: () => unknown): number {
  const costs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    act()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return round(Math.min(...costs))
}

function round(value: number): number {
  return Number(value.toFixed(2))
}

const asked = process.argv.slice(2)
const results: Record<string, unknown> = {}
for (const [name, measure] of Object.entries(measurements))
  if (asked.length === 0 || asked.includes(name)) results[name] = await measure()
process.stdout.write(`${JSON.stringify(results)}\n`)
