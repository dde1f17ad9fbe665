import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { answerCase } from './cases/answer-case.ts'
import { type Answer, Case, type Figure } from './cases/case.ts'

interface Gold {
  id: string
  statistic: string
  expected: Figure
  expectedStatus: string
  expectedSE?: number
  expectedCI?: { low: number; high: number }
  extra?: { [name: string]: number }
  components?: { [name: string]: number }
  tolerance: number
  toleranceCI?: number
}

const file = '../shared/gold/agreement.json'
const isPresent = existsSync(file)
const cases = isPresent ? (JSON.parse(readFileSync(file, 'utf8')) as Gold[]) : []

/** How the file calls the parts of a quotient. */
const componentNames = ['do', 'po', 'pa', 'de', 'pe']
const nameOf = (name: string) => (name.endsWith('e') ? 'expected' : 'observed')

/** Everything the file says of a case, as pairs of what was found and what is right, with how far they may be apart. */
function compared(gold: Gold, found: Answer): [string, Figure | undefined, Figure, number][] {
  const { expected, tolerance, toleranceCI = tolerance, components = {}, extra = {} } = gold
  const values: [string, Figure | undefined, Figure, number][] =
    expected !== null && typeof expected === 'object'
      ? Object.entries(expected).map(([name, right]) => [
          name,
          (found.value as { [name: string]: Figure })[name],
          right,
          tolerance,
        ])
      : [['value', found.value, expected, tolerance]]
  const { expectedSE, expectedCI } = gold
  if (expectedSE !== undefined) values.push(['se', found.se, expectedSE, toleranceCI])
  if (expectedCI) {
    values.push(['low', found.ci?.low, expectedCI.low, toleranceCI])
    values.push(['high', found.ci?.high, expectedCI.high, toleranceCI])
  }
  for (const [name, right] of Object.entries(extra))
    values.push([name, found.extra?.[name], right, toleranceCI])
  for (const [name, right] of Object.entries(components).filter(([one]) =>
    componentNames.includes(one),
  ))
    values.push([name, found.components?.[nameOf(name)], right, tolerance * Math.max(1, right)])
  return values
}

function isNear(found: Figure | undefined, right: Figure, tolerance: number): boolean {
  return typeof found === 'number' && typeof right === 'number'
    ? Math.abs(found - right) <= tolerance
    : found === right
}

const why = isPresent ? '' : ` (skipped: nothing at ${file})`
describe.skipIf(!isPresent)(`the worked examples${why}`, () => {
  it.each(cases)('$id', (gold) => {
    const found = answerCase(Case.parse(gold))
    expect(found.status).toBe(gold.expectedStatus)
    const off = compared(gold, found).filter(
      ([, one, right, tolerance]) => !isNear(one, right, tolerance),
    )
    expect(off).toEqual([])
  })

  it('are 95, of 31 statistics', () => {
    expect(cases).toHaveLength(95)
    expect(new Set(cases.map(({ statistic }) => statistic)).size).toBe(31)
  })
})
