import fc from 'fast-check'
import { expect, it } from 'vitest'

import { sources } from '#shared/agreement/source.ts'
import { goldPhases } from '#shared/gold/judge.ts'
import { stages } from '#shared/lifecycle/lifecycle.ts'
import { modalities } from '#shared/media/modality.ts'
import { defaultPolicy } from '#shared/project/policy.ts'

import { markdown } from './markdown.ts'
import type { ReportFacts, ReportFigure } from './report-facts.ts'

const count = fc.nat(40_000)
/** Texts of people, among them all that means something to Markdown or a table. */
const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'a | b',
    'two\nlines',
    '`code`',
    '| --- |',
    '\\',
    '# no',
    '<b>',
    '[x](y)',
    '1. a',
  ),
)
const day = fc.constantFrom('2026-01-31T10:00:00.000Z', '2026-11-22T23:59:59.999Z')
const share = fc.double({ min: 0, max: 1, noNaN: true })

const figure: fc.Arbitrary<ReportFigure> = fc.oneof(
  fc.record({
    status: fc.constant('ok' as const),
    value: fc.double({ min: -1, max: 1, noNaN: true }),
    n: count,
    interval: fc.option(
      fc.record({
        low: share,
        high: share,
        level: fc.constant(0.95),
        method: fc.constantFrom('jackknife_atanh', 'wilson', 'gwet', 'something new'),
      }),
    ),
    method: fc.constant('krippendorff_alpha'),
  }),
  fc.record({
    status: fc.constant('undefined' as const),
    reason: fc.constantFrom('no_units', 'no_variation', 'unheard_of'),
    n: count,
  }),
)
const kinds = { count, signedOff: count }
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })

const facts: fc.Arbitrary<ReportFacts> = fc.record({
  format: fc.constant('countersign-report-1' as const),
  software: fc.constant({ name: 'Countersign', version: '0.1.0' }),
  project: fc.record({ slug: fc.constant('p'), name: text }),
  day: fc.constant('2026-11-22'),
  withoutOpenRounds: fc.boolean(),
  policies: few(
    fc.record({
      version: count,
      from: day,
      until: fc.option(day),
      why: text,
      policy: fc.constant(defaultPolicy),
    }),
  ),
  population: fc.record({
    instances: count,
    stages: few(fc.record({ stage: fc.constantFrom(...stages), count })),
    domains: few(fc.record({ field: text, domain: text, ...kinds })),
    combinations: few(fc.record({ combination: text, ...kinds })),
    modalities: few(
      fc.record({ modality: fc.constantFrom(...modalities), inputs: count, outputs: count }),
    ),
    difficulties: few(fc.record({ difficulty: fc.option(count), name: text, ...kinds })),
  }),
  people: fc.record({
    reviewers: count,
    checkers: count,
    leads: count,
    reviewed: count,
    voted: count,
  }),
  process: fc.record({
    from: fc.option(day),
    until: fc.option(day),
    submissions: count,
    proposals: count,
    revisions: count,
    votes: count,
    tieBreaks: count,
    splits: count,
    signedOff: count,
    deleted: count,
    returned: count,
    splitBack: count,
    kept: count,
    withdrawn: count,
    recalled: count,
    reopened: count,
    endedEarly: fc.record({ rounds: count, votes: count }),
  }),
  double: fc.record({ percent: fc.nat(100), both: count }),
  agreement: few(
    fc.record({
      source: fc.constantFrom(...sources),
      level: fc.constantFrom('nominal' as const, 'set' as const),
      jaccard: fc.option(figure),
      item: fc.option(fc.constantFrom('verdict', 'counts', 'answer', 'unheard of')),
      n: count,
      instances: count,
      ratings: count,
      prevalence: few(fc.record({ category: text, count })),
      patterns: few(fc.record({ said: fc.tuple(text, text), times: count })),
      percent: figure,
      alpha: figure,
      pi: figure,
      ac1: figure,
    }),
  ),
  overturned: fc.record({ submissions: figure, proposals: figure, all: figure, returned: count }),
  rejection: figure,
  returns: figure,
  gold: few(fc.record({ phase: fc.constantFrom(...goldPhases), share: figure })),
  audits: few(
    fc.record({
      id: fc.constant('a'),
      at: day,
      endedAt: fc.option(day),
      outcome: fc.constantFrom('finished' as const, 'voided' as const),
      plan: fc.record({ kind: fc.constantFrom('precision', 'sequential', 'of | another') }),
      seed: text,
      population: count,
      size: count,
      accept: fc.option(count),
      answered: count,
      defective: count,
      decision: fc.option(fc.constantFrom('accept' as const, 'reject' as const)),
      estimate: figure,
    }),
  ),
  auditsGivenUp: count,
  signedOff: fc.record({ count, hash: fc.constant('a'.repeat(64)) }),
  chains: fc.option(fc.record({ at: day, instances: count, events: count, broken: count })),
})
const language = fc.constantFrom('en' as const, 'zh' as const)

/** The bars that part the cells of a row, without those that are letters of a text. */
function bars(line: string): number {
  return line.replaceAll(/\\./g, '').split('|').length - 1
}

it('keeps every table whole and every value said, whatever people wrote', () => {
  fc.assert(
    fc.property(facts, language, (told, spoken) => {
      const lines = markdown(told, spoken).split('\n')
      expect(lines.filter((line) => /undefined|NaN|Infinity|\[object/.test(line))).toEqual([])
      for (const [i, line] of lines.entries()) {
        if (!line.startsWith('| ---')) continue
        const head = lines[i - 1] ?? ''
        for (let k = i; lines[k]?.startsWith('|'); k++)
          expect(bars(lines[k] ?? '')).toBe(bars(head))
      }
      // A table ends where its rows do: what stands below it is apart.
      const below = lines.filter((_, i) => lines[i - 1]?.startsWith('|'))
      expect(below.filter((line) => line !== '' && !line.startsWith('|'))).toEqual([])
    }),
  )
})

it('says the same facts in the same words, and their headings once', () => {
  fc.assert(
    fc.property(facts, language, (told, spoken) => {
      const said = markdown(told, spoken)
      expect(markdown(structuredClone(told), spoken)).toBe(said)
      const headings = said.split('\n').filter((line) => line.startsWith('#'))
      expect(headings).toHaveLength(12)
      expect(new Set(headings).size).toBe(12)
    }),
  )
})

function ok(value: number, n: number): ReportFigure {
  const interval = { low: 0.61234, high: 0.9, level: 0.95, method: 'jackknife_atanh' }
  return { status: 'ok', value, n, interval, method: 'krippendorff_alpha' }
}

it('writes a figure with its interval, a reason where there is none, and marks small numbers', () => {
  const [some] = fc.sample(facts, { numRuns: 1, seed: 1 })
  if (!some) throw new Error('no facts')
  const line = { ...some.agreement[0], source: 'votes' as const, item: null, n: 100, instances: 90 }
  const said = markdown(
    {
      ...some,
      agreement: [
        {
          level: 'nominal',
          jaccard: null,
          ratings: 200,
          prevalence: [{ category: 'high', count: 150 }],
          patterns: [],
          ...line,
          percent: ok(0.95, 100),
          alpha: ok(-0.0123, 30),
          pi: ok(0.7, 12),
          ac1: { status: 'undefined', reason: 'no_variation', n: 100 },
        },
      ],
    },
    'en',
  )
  expect(said).toContain('95.0 % (61.2 % to 90.0 %)')
  expect(said).toContain('−0.012† (0.612 to 0.900)')
  expect(said).toContain('| 0.700† |')
  expect(said).toContain('– (not defined: every judgement is the same)')
  expect(said).toContain('† Fewer than 50 cases')
  expect(said).toContain('delete-one-round jackknife')
})
