import fc from 'fast-check'
import { expect, it } from 'vitest'

import { newWorld } from '#server/testing/world.ts'
import { figuresOf } from '#shared/agreement/figures-of.ts'
import { levenshtein } from '#shared/agreement/levenshtein.ts'
import { tenthOf } from '#shared/agreement/spread-of.ts'
import { qualities } from '#shared/check/quality.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import type { AgreementFilter } from '#shared/view/agreement-view.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const figures = (world: World, filter: AgreementFilter, who = 'lena') =>
  world.as(who).agreement.figures({ project: world.project, ...filter })

const answer = { text: 'It has exactly three sides.', media: [] }

/** Six drawn instances: rosa gives the first review, remi the second, of the last alone no second. */
async function reviewedTwice() {
  const world = await newWorld()
  const keys: string[] = []
  for (let i = 0; i < 6; i++) keys.push((await world.instance('review')).key)
  await world.drawAll()
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = keys
  for (const key of [a, b, c, f]) await world.submit('rosa', key)
  for (const key of [d, e]) await world.proposeDeletion('rosa', key)
  await world.take('remi', a)
  const code = { text: 'It counts wrong.', reasons: ['wrong_answer', 'trivial'] }
  await world.as('remi').discussion.comment({ ...world.at(a), ...code })
  for (const key of [a, b]) await world.submit('remi', key, { answer })
  for (const key of [c, d, e]) await world.proposeDeletion('remi', key)
  return { world, keys }
}

it('compares two reviews by their verdict, checks, edits and codes', async () => {
  const { world } = await reviewedTwice()
  const { overall, pairs, share, warnings } = await figures(world, { of: 'double' })
  // Keep-keep twice, delete-delete twice, once both: o_kd 2, n_k 5, n_d 5, so 1 − 9 · 2 / (2 · 25).
  expect(overall).toMatchObject({
    n: 5,
    instances: 5,
    alpha: { value: expect.closeTo(1 - 18 / 50, 12) },
    percent: { value: 0.8 },
    patterns: [
      { said: ['keep', 'keep'], times: 2 },
      { said: ['keep', 'delete'], times: 1 },
      { said: ['delete', 'delete'], times: 2 },
    ],
  })
  const [rosa, remi] = ['rosa', 'remi'].map((name) => world.idOf(name))
  // p_o 4/5, p_e (3/5 · 2/5 + 2/5 · 3/5) = 12/25, so (20 − 12) / (25 − 12).
  expect(pairs).toMatchObject([
    { first: rosa, second: remi, n: 5, kappa: { value: expect.closeTo(8 / 13, 12) } },
  ])
  expect(share).toBe(100)
  expect(warnings).toContainEqual({ code: 'waiting', count: 1 })

  const checked = await figures(world, { of: 'double', item: 'coherent' })
  expect(checked.overall.prevalence).toEqual([
    { category: 'ticked', count: 5 },
    { category: 'open', count: 5 },
  ])
  const edited = await figures(world, { of: 'double', item: 'answer' })
  expect(edited.overall.patterns).toEqual([
    { said: ['kept', 'kept'], times: 3 },
    { said: ['kept', 'edited'], times: 2 },
  ])
  const untouched = await figures(world, { of: 'double', item: 'question' })
  expect(untouched.overall).toMatchObject({
    percent: { value: 1 },
    alpha: { reason: 'no_variation' },
  })
  const codes = await figures(world, { of: 'double', item: 'codes' })
  expect(codes.overall).toMatchObject({
    level: 'set',
    percent: { value: 0.8 },
    patterns: [
      { said: ['trivial,wrong_answer', ''], times: 1 },
      { said: ['', ''], times: 4 },
    ],
  })
  expect(codes.overall.fleiss).toBeUndefined()
  expect(codes.overall.specific).toContainEqual(
    expect.objectContaining({
      category: 'trivial',
      estimate: expect.objectContaining({ value: 0 }),
    }),
  )
  expect(edited.overall.specific).toMatchObject([
    { category: 'kept', estimate: { value: 6 / 8 } },
    { category: 'edited', estimate: { value: 0 } },
  ])

  const { project } = world
  const edits = await world.as('lena').agreement.ofEdits({ project })
  const before = plainContent().answer.text
  const { similarity } = levenshtein(before, answer.text)
  expect(edits).toMatchObject([
    { side: 'question', n: 0, similarity: { status: 'undefined', reason: 'no_units' } },
    {
      side: 'answer',
      n: 2,
      both: 0,
      looked: 2,
      similarity: { n: 2, value: similarity },
      spread: { median: similarity },
    },
  ])
  for (const { filter, n } of edits)
    expect((await world.as('lena').instance.list({ project, filter })).total).toBe(n)
  for (const { filter, spread } of edits)
    for (const [alike, count] of spread.tenths.entries()) {
      const tenth = { ...filter, alike }
      expect((await world.as('lena').instance.list({ project, filter: tenth })).total).toBe(count)
    }
  const onlyAlike = { alike: tenthOf(similarity) }
  expect((await world.as('lena').instance.list({ project, filter: onlyAlike })).total).toBe(0)
  expect(await world.as('lena').agreement.ofEdits({ project })).toEqual(edits)
})

it('counts what was overturned in both directions, and returns beside them', async () => {
  const world = await newWorld()
  const at = async (act: 'submit' | 'proposeDeletion', said: ('high' | 'low')[]) => {
    const { key } = await world.instance('review')
    await world[act]('rosa', key)
    for (const [i, quality] of said.entries())
      await world.vote(['cleo', 'carl', 'cora'][i] ?? '', key, quality)
    return key
  }
  await at('submit', ['high', 'high'])
  await at('submit', ['low', 'low'])
  await at('submit', ['high', 'low', 'low'])
  await at('proposeDeletion', ['low', 'low'])
  await at('proposeDeletion', ['high', 'high'])
  const back = await at('submit', ['high', 'low'])
  await world.sendBack('cora', back)
  // None of these has an outcome: open, at a tie-break, withdrawn, recalled, and returned before the votes were in.
  await at('submit', ['high'])
  await at('submit', ['high', 'low'])
  const recalled = await at('submit', ['low', 'high'])
  await world.lead(recalled, 'recall')
  const withdrawn = await at('submit', [])
  await world.as('rosa').review.withdraw(world.request(withdrawn))
  const early = await at('submit', ['high'])
  await world.sendBack('carl', early)

  const { overall, pairs, warnings } = await figures(world, { of: 'outcome' })
  expect(overall).toMatchObject({
    n: 6,
    percent: { n: 5, value: 2 / 5 },
    overturned: {
      submissions: { n: 4, components: { k: 2 } },
      proposals: { n: 2, components: { k: 1 } },
      all: { n: 6, value: 0.5 },
      returned: 1,
    },
  })
  expect(warnings).toContainEqual({ code: 'anchored', count: 6 })
  const cleo = pairs.find(({ second }) => second === world.idOf('cleo'))
  // Of cleo's own six votes four follow the reviewer: high, (low), high, low, (high), high.
  expect(cleo).toMatchObject({ first: world.idOf('rosa'), n: 6, percent: { value: 4 / 6 } })
  const { overturned } = await world.as('lena').progress.overview({ project: world.project })
  expect(overturned).toMatchObject({ k: 3, n: 6 })
})

it('says why there is no pair where the project asks for one vote, and counts its outcomes', async () => {
  const world = await newWorld({ policy: { votes: 1 } })
  const { key } = await world.instance('check')
  await world.vote('cleo', key, 'high')
  const { key: other } = await world.instance('check')
  await world.vote('cleo', other, 'low')
  const votes = await figures(world, {})
  expect(votes.overall.n).toBe(0)
  expect(votes.warnings).toContainEqual({ code: 'one_vote', count: 1 })
  const { overall } = await figures(world, { of: 'outcome' })
  expect(overall).toMatchObject({ n: 2, overturned: { all: { n: 2, value: 0 }, returned: 1 } })
})

it('keeps an open tie-break from a lead who could break it, and from all where leads are blind', async () => {
  const world = await newWorld()
  await world.join('both', ['lead', 'checker'])
  const { key } = await world.instance('tie_break')
  await world.instance('signed_off')
  const known = async (who: string) => (await figures(world, {}, who)).overall.n
  const listed = async (who: string) =>
    (await world.as(who).instance.list({ project: world.project, filter: { votes: 'paired' } }))
      .total
  expect([await known('lena'), await known('both')]).toEqual([2, 1])
  expect([await listed('lena'), await listed('both')]).toEqual([2, 1])
  await world.vote('cora', key, 'low')
  expect([await known('lena'), await known('both')]).toEqual([2, 2])

  const blind = await newWorld({ policy: { leadsBlind: true } })
  await blind.instance('tie_break')
  expect((await figures(blind, {})).overall.n).toBe(0)
})

it('tells a lead who checks of two reviews when the round is over', async () => {
  const { world, keys } = await reviewedTwice()
  await world.join('both', ['lead', 'checker'])
  const told = async () => (await figures(world, { of: 'double', by: 'person' }, 'both')).overall.n
  expect(await told()).toBe(0)
  await world.vote('cleo', keys[0] ?? '', 'high')
  await world.vote('carl', keys[0] ?? '', 'high')
  expect(await told()).toBe(1)
})

it('says in how many rounds a lead had opened the votes', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  await world.vote('cleo', key, 'high')
  await world.as('lena').check.reveal(world.at(key))
  await world.vote('carl', key, 'high')
  await world.instance('signed_off')
  expect((await figures(world, {})).warnings).toContainEqual({ code: 'seen', count: 1 })
})

it('gives the same pooled figures whichever seat each vote was cast in', () => {
  const quality = fc.constantFrom(...qualities)
  const round = fc.record({ first: quality, second: quality, swap: fc.boolean() })
  fc.assert(
    fc.property(fc.array(round, { maxLength: 60 }), (rounds) => {
      const pooled = (swapped: boolean) =>
        figuresOf({
          pairs: rounds.map(({ first, second, swap }) =>
            swap && swapped
              ? { first: second, second: first, times: 1 }
              : { first, second, times: 1 },
          ),
          categories: qualities,
          instances: rounds.length,
          isOrdered: false,
        })
      expect(pooled(true)).toEqual(pooled(false))
    }),
  )
})
