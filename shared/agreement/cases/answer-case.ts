import type { Estimate } from '#shared/agreement/estimate.ts'

import type { Asked } from './asked.ts'
import { type Answer, BadCase, type Case, type CaseOptions } from './case.ts'
import { ofInput } from './of-input.ts'
import { ofPairs } from './of-pairs.ts'
import { ofRaters } from './of-raters.ts'
import { ofSeveral, type Said } from './of-several.ts'
import { ofUnits } from './of-units.ts'
import { Ratings } from './ratings.ts'
import { type Measured, uncertaintyOf } from './uncertainty.ts'

/** Every statistic that can be asked for by name. */
export const statistics = [ofUnits, ofPairs, ofRaters, ofSeveral, ofInput].flatMap((some) =>
  Object.keys(some),
)

/** What the statistics say to a case. A bad one throws `BadCase`. Ratings that are already read in take the place of its data. */
export function answerCase(of: Case, read?: Ratings): Answer {
  const { id, statistic } = of
  const ask = pick(ofInput, statistic)
  if (ask) return { id, statistic, ...ask(of.input) }

  const ratings = read ?? ratingsOf(of)
  const said = saidOf({ of, ratings })
  return { id, statistic, ...said, ...(ratings.areObserved && { categories: 'observed' }) }
}

function ratingsOf({ data, options }: Case): Ratings {
  const ratings = new Ratings(options.categories)
  for (const [i, triple] of data.entries()) ratings.add(triple, `data[${i}]`)
  return ratings
}

function saidOf(asked: Asked): Said {
  const { statistic } = asked.of
  const units = pick(ofUnits, statistic)
  if (units) return measuredOf(units(asked), asked)
  const pairs = pick(ofPairs, statistic)
  if (pairs) return measuredOf(pairs(asked), asked)
  const raters = pick(ofRaters, statistic)
  if (raters) return measuredOf(raters(asked), asked)
  const several = pick(ofSeveral, statistic)
  if (several) return several(asked)
  throw new BadCase(
    `statistic ${JSON.stringify(statistic)} is not known; known are ${statistics.join(', ')}`,
  )
}

function pick<Ask>(table: Record<string, Ask>, name: string): Ask | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function measuredOf<Unit extends { times: number }>(measured: Measured<Unit>, asked: Asked): Said {
  const estimate: Estimate = measured.coefficient(measured.units)
  const { n } = estimate
  if (estimate.status === 'undefined')
    return { status: 'undefined', reason: estimate.reason, value: null, n }
  return {
    status: 'ok',
    value: estimate.value,
    ...uncertaintyOf(measured, estimate, optionsOf(asked)),
    n,
    components: estimate.components,
  }
}

function optionsOf({ of: { statistic, options } }: Asked): CaseOptions {
  return statistic === 'krippendorff_alpha_jackknife' ? { ci: 'jackknife-t', ...options } : options
}
