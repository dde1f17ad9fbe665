import { beforeAll, expect, it } from 'vitest'

import { newWorld } from '#server/testing/world.ts'
import { type Item, items, type Source } from '#shared/agreement/source.ts'
import { type AgreementFilter, dimensions } from '#shared/view/agreement-view.ts'
import { InstanceFilter } from '#shared/view/instance-view.ts'

type World = Awaited<ReturnType<typeof newWorld>>
let world: World

const image = (text: string) => ({
  text,
  media: [{ kind: 'inline' as const, key: 'code1', value: 'x' }],
})

/** Reviews, votes, second reviews and returns of every kind, some instances in their second round or third. */
beforeAll(async () => {
  world = await newWorld()
  await world.join('rita', ['reviewer'])
  const domains = ['math', 'physics']
  const keys: string[] = []
  for (let i = 0; i < 8; i++) {
    const { key } = await world.instance('review', {
      domain: domains[i % 2] ?? 'math',
      difficulty: (i % 3) + 1,
      ...(i % 3 === 0 && { question: image('What does <code1> print?') }),
    })
    keys.push(key)
  }
  await world.drawAll()
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = ''] = keys
  const answer = { text: 'It has exactly three sides.', media: [] }
  for (const key of [a, b, c, e]) await world.submit('rosa', key)
  await world.submit('rita', f, { answer })
  for (const key of [d, g]) await world.proposeDeletion('rosa', key)
  for (const key of [a, c]) await world.submit('remi', key, { answer })
  await world.proposeDeletion('remi', b)
  await world.proposeDeletion('remi', d)
  await both(a, ['cleo', 'carl'], ['high', 'high'])
  await both(b, ['cleo', 'carl'], ['low', 'low'])
  await both(c, ['cleo', 'cora'], ['high', 'low'])
  await both(d, ['carl', 'cora'], ['high', 'high'])
  await world.submit('rosa', d)
  await both(d, ['carl', 'cleo'], ['high', 'low'])
  await world.sendBack('cora', d)
  await world.submit('rosa', d)
  await both(d, ['carl', 'cora'], ['low', 'high'])
  await world.vote('cyril', d, 'low')
  await world.vote('cleo', e, 'high')
  await world.sendBack('carl', e)
  await both(f, ['carl', 'cora'], ['high', 'high'])
  await both(g, ['cora', 'carl'], ['low', 'low'])
  await world.lead(a, 'reopen')
  await world.submit('rosa', a)
  await both(a, ['cleo', 'carl'], ['high', 'high'])
})

async function both(key: string, who: [string, string], said: ['high' | 'low', 'high' | 'low']) {
  await world.vote(who[0], key, said[0])
  await world.vote(who[1], key, said[1])
}

const figures = (filter: AgreementFilter) =>
  world.as('lena').agreement.figures({ project: world.project, ...filter })
const total = async (filter: InstanceFilter) =>
  (await world.as('lena').instance.list({ project: world.project, filter, limit: 1 })).total

it.each<[Source, Item | undefined]>([
  ['votes', undefined],
  ['double', 'verdict'],
  ['double', 'answer'],
  ['outcome', undefined],
])('finds exactly the instances behind each row and pair of %s %s', async (of, item) => {
  for (const by of dimensions) {
    const { overall, filter, rows, pairs } = await figures({ of, item, by })
    expect(overall.n).toBeGreaterThan(2)
    expect(await total(filter)).toBe(overall.instances)
    for (const row of rows)
      expect([row, await total(row.filter)]).toEqual([row, row.figures.instances])
    for (const pair of pairs)
      expect([pair, await total(pair.filter)]).toEqual([pair, pair.instances])
    const inRows = rows.reduce((sum, { figures: { n } }) => sum + n, 0)
    expect(inRows).toBeGreaterThanOrEqual(overall.n)
  }
})

it('tells every item of two reviews as its own page does, and finds its instances', async () => {
  const narrowed = { domain: 'math' }
  const told = await world.as('lena').agreement.ofItems({ project: world.project, ...narrowed })
  expect(told.map(({ item }) => item)).toEqual(items)
  for (const { item, figures: alone, filter } of told) {
    expect(alone).toEqual((await figures({ of: 'double', item, ...narrowed })).overall)
    expect(await total(filter)).toBe(alone.instances)
  }
})

it('finds the rounds of each verdict and what it came to', async () => {
  const asWords = { keep: 'submission', delete: 'proposal' }
  let told = 0
  for (const round of [1, 2, 3]) {
    const { overall } = await figures({ of: 'outcome', round })
    for (const { said, times } of overall.patterns) {
      const [verdict, end] = said as ['keep' | 'delete', string]
      const fell = end === 'returned' ? 'returned' : end === verdict ? 'upheld' : 'overturned'
      const outcome = InstanceFilter.shape.outcome.parse(`${fell}_${asWords[verdict]}`)
      expect([said, await total({ outcome, round })]).toEqual([said, times])
      told++
    }
  }
  expect(told).toBeGreaterThan(3)
})
