import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Answer } from '#shared/agreement/cases/case.ts'

const cli = fileURLToPath(new URL('../launch/cli.mjs', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agreement-'))
})
afterAll(() => rm(folder, { recursive: true }))

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [cli, 'agreement', ...args],
      { maxBuffer: 1 << 26 },
      (_, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

async function answers(...args: string[]) {
  const { code, out, err } = await run(...args, '--json')
  return { code, err, found: JSON.parse(out) as Answer[] }
}

const gold = resolve('../shared/gold/agreement.json')
const why = existsSync(gold) ? '' : ` (skipped: nothing at ${gold})`
it.skipIf(why !== '')(`answers every worked example in its own shape${why}`, async () => {
  const cases = JSON.parse(readFileSync(gold, 'utf8')) as {
    id: string
    expected: Answer['value']
    expectedStatus: string
    options?: { categories?: unknown }
    data: unknown[]
  }[]
  const { code, found } = await answers(gold)
  expect(code).toBe(0)
  expect(found.map(({ id, status }) => [id, status])).toEqual(
    cases.map(({ id, expectedStatus }) => [id, expectedStatus]),
  )
  for (const [i, { expected, options, data }] of cases.entries()) {
    const { value, categories, reason, status } = found[i] ?? {}
    expect(Object.keys(Object(value) as object).toSorted()).toEqual(
      Object.keys(Object(expected) as object).toSorted(),
    )
    expect(typeof value).toBe(typeof expected)
    expect(reason === undefined).toBe(status === 'ok')
    expect(categories === 'observed').toBe(data.length > 0 && !options?.categories)
  }
})

// Krippendorff (2011), section A: two observers, ten units, two values.
const jon = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
const han = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
const binary = jon.flatMap((value, u) => [`Jon,u${u},${value}`, `Han,u${u},${han[u]}`])

it('reads a table of ratings, with and without a first row of names', async () => {
  const named = await file('named.csv', '\uFEFFunit;value;rater\r\n1;x;a\r\n1;x;b\r\n')
  expect((await answers(named)).found).toMatchObject([{ reason: 'no_variation', n: 1 }])
  const csv = await file('binary.csv', ['rater,unit,value', ...binary].join('\n'))
  const { code, found } = await answers(csv)
  expect(code).toBe(0)
  expect(found).toMatchObject([
    {
      id: 'binary',
      status: 'ok',
      value: expect.closeTo(0.095_238, 6),
      n: 10,
      ci: { method: 'jackknife_atanh' },
      categories: 'observed',
    },
  ])
  const bare = await file('bare.csv', binary.join('\n'))
  expect((await answers(bare)).found[0]?.value).toBe(found[0]?.value)

  const declared = await answers(csv, '--statistic', 'gwet_ac', '--categories', '0,1,2')
  expect(declared.found[0]).toMatchObject({ statistic: 'gwet_ac', value: expect.any(Number) })
  expect(declared.found[0]).not.toHaveProperty('categories')
})

it('tells an empty set from a missing rating by the level', async () => {
  const sets = await file(
    'sets.csv',
    'rater,unit,value\na,1,x|y\nb,1,y|x\na,2,\nb,2,x\na,3,\nb,3,\n',
  )
  expect((await answers(sets, '--level', 'masi')).found[0]).toMatchObject({ status: 'ok', n: 3 })
  expect((await answers(sets)).found[0]).toMatchObject({ status: 'ok', n: 1 })
})

it('prints a table for people, and figures by name below their row', async () => {
  const csv = await file('binary.csv', ['rater,unit,value', ...binary].join('\n'))
  const { out } = await run(csv)
  expect(out).toContain('0.0952')
  expect(out).toContain('not declared')
  const { out: each } = await run(csv, '--statistic', 'specific_agreement')
  expect(each).toMatch(/\n {4}0 {2}0\.\d{4}\n {4}1 {2}0\.\d{4}\n/)
})

it('weighs how near two categories are, and refuses more values than it can hold', async () => {
  const scores = [1, 2, 3, 1, 2, 3].map(
    (value, u) => `a,${u},${value}\nb,${u},${Math.max(1, value - 1)}`,
  )
  const csv = await file('scores.csv', scores.join('\n'))
  const weighted = ['--statistic', 'weighted_kappa', '--level', 'ordinal']
  const { found } = await answers(csv, ...weighted, '--weights', 'quadratic')
  expect(found[0]).toMatchObject({ status: 'ok', n: 6, value: expect.closeTo(0.5, 12) })
  expect((await run(csv, ...weighted)).err).toContain('--weights')

  const many = Array.from({ length: 8000 }, (_, u) => `a,${u},${u / 7}\nb,${u},${u / 11}`)
  const { code, err } = await run(await file('many.csv', many.join('\n')), '--level', 'interval')
  expect(code).toBe(1)
  expect(err).toContain('round the values')
})

it('says of a bad case where it is and what to do, and still answers the others', async () => {
  const good = { id: 'good', statistic: 'levenshtein', input: { a: 'house', b: 'hous' } }
  const twice = {
    id: 'twice',
    statistic: 'cohen_kappa',
    data: [
      ['a', 'u', 1],
      ['a', 'u', 2],
    ],
  }
  const cases = await file('cases.json', JSON.stringify([good, twice, { ...good, statistic: '?' }]))
  const { code, err, found } = await answers(cases)
  expect(code).toBe(1)
  expect(found[0]).toMatchObject({ status: 'ok', value: { distance: 1, similarity: 0.8 } })
  expect(found[1]).toMatchObject({ status: 'undefined', reason: 'bad_input' })
  expect(err).toContain(
    'cases.json, case 2 (twice): data[1]: rater "a" rates unit "u" a second time',
  )
  expect(err).toContain('case 3 (good): statistic "?" is not known; known are krippendorff_alpha')
})

it.each([
  ['words.csv', 'rater,unit,value\na,1,low\nb,1,high\n', 'row 2: level ordinal needs numbers'],
  ['short.csv', 'rater,unit,value\na,1\n', 'row 2 has fewer columns'],
  ['other.csv', 'rater,item,label\na,1,x\n', 'no column unit'],
  ['empty.csv', '', 'the file is empty'],
  [
    'cut.json',
    '{"statistic": "cohen_kappa", "data": [["a", "u", 1], ["b", "u"]]}',
    'data[1]: write each rating as [rater, unit',
  ],
  ['odd.json', '[3]', 'the case: '],
  ['broken.json', '[{"id": 1,', 'the file is no JSON'],
])('refuses %s in one sentence', async (name, text, sentence) => {
  const { code, err } = await run(await file(name, text), '--level', 'ordinal')
  expect(code).toBe(1)
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})

it('knows wrong use from a bad file', async () => {
  expect((await run(join(folder, 'nowhere.csv'))).code).toBe(1)
  expect((await run(join(folder, 'nowhere.csv'), '--statistic', 'luck')).code).toBe(2)
  expect((await run()).code).toBe(2)
})
