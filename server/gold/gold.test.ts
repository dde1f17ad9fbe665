import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { goldAnswer, instance, slot } from '#server/db/schema.ts'
import { listings, newGoldWorld } from '#server/testing/gold-world.ts'
import { breachesOf } from '#server/verify/breaches-of.ts'
import { dossiersOf } from '#server/verify/dossier.ts'
import type { Content } from '#shared/instance/content.ts'

/** Where a copy may differ from any other instance: what names it. */
const named = new Set(['key', 'instance', 'hash'])

/** A value with its names and times replaced by their kind: what is left must not tell one from another. */
function shapeOf(value: unknown, name = ''): unknown {
  if (typeof value === 'string' && (named.has(name) || /^\d{4}-\d\d-\d\dT/.test(value)))
    return `${value.length} letters`
  if (name === 'id') return 'an id'
  if (Array.isArray(value)) return value.map((item) => shapeOf(item))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item, key)]))
  return typeof value === 'string' ? value.replaceAll(/(?<=Loop |\(|do )\d+/g, 'n') : value
}

it.each([
  ['review', 'remi'],
  ['check', 'cora'],
] as const)('makes a copy in %s that looks like what stands beside it', async (phase, name) => {
  const world = await newGoldWorld()
  await world.mark('high')
  await world.give({ [name]: phase })
  const copy = await world.earn(name, phase)
  const beside = await world.instance(phase, listings('10'))
  const { instance: views, work } = world.as(name)
  const { project } = world

  for (const read of [views.get, views.history])
    expect(shapeOf(await read(world.at(copy.key)))).toEqual(
      shapeOf(await read(world.at(beside.key))),
    )
  const { rows, total } = await views.list({ project, filter: {} })
  const row = (key: string) => shapeOf(rows.find((one) => one.key === key))
  expect(row(copy.key)).toEqual(row(beside.key))
  const { groups } = await work.turn({ project })
  const items = groups.flatMap((group) => group.items)
  const item = (key: string) => items.find((one) => one.row.key === key)
  expect(shapeOf(item(copy.key))).toEqual(shapeOf(items.find((one) => one.mine === 'pool')))
  // As many as for everybody: the copy stands in its template's place.
  expect(total).toBe((await world.as('carl').instance.list({ project, filter: {} })).total)
  expect(rows.map(({ key }) => key)).not.toContain(world.template.key)
  const facets = await views.facets({ project, filter: {} })
  expect(facets['stage']?.reduce((sum, one) => sum + one.count, 0)).toBe(total)
  const [stored] = await world.db
    .select()
    .from(instance)
    .where(eq(instance.instanceId, copy.instanceId))
  const [model] = await world.db
    .select()
    .from(instance)
    .where(eq(instance.instanceId, beside.instanceId))
  const { stageSince, updatedAt, ...same } = stored ?? {}
  expect([stageSince, updatedAt]).toEqual([stageSince, stageSince])
  expect(Object.keys(same)).toEqual(Object.keys(model ?? {}).filter((key) => key in same))

  expect((await dossiersOf(world.db, [copy.instanceId])).map(breachesOf)).toEqual([[]])

  // It is next, and taken, held and given back as any other.
  const { key, lease } = await work.take({ project, phase, besides: [items[0]?.row.key ?? ''] })
  expect(key).toBe(copy.key)
  await work.release({ ...world.at(key), lease, reason: 'too_long' })
  await expect(world.as('carl').instance.get(world.at(copy.key))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(world.as('lena').instance.get(world.at(copy.key))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('judges a review by what is left of the defect, once, and moves nothing real', async () => {
  const world = await newGoldWorld()
  await world.mark()
  await world.give({ remi: 'review' })
  const copy = await world.earn('remi', 'review')
  const { defect } = copy
  const shown = await world.as('remi').instance.get(world.at(copy.key))
  const right = (await world.as('lena').instance.get(world.at(world.template.key))).content
  expect(shown.content).not.toEqual(right)
  expect(shown.told).toBeNull()

  const mended: Partial<Content> = { question: right.question, answer: right.answer }
  expect(await world.submit('remi', copy.key, mended)).toBe('check')
  const { answers, people, kinds } = await world.as('lena').gold.results({ project: world.project })
  expect(answers).toMatchObject([
    {
      person: 'remi',
      phase: 'review',
      expected: 'mend',
      given: 'submit',
      outcome: 'found',
      defect: defect?.kind,
    },
  ])
  expect(people).toEqual([{ person: 'remi', phase: 'review', n: 1, found: 1 }])
  expect(kinds).toMatchObject([{ defect: defect?.kind, n: 1, found: 1 }])
  const whole = await world
    .as('lena')
    .gold.answer({ project: world.project, copy: copy.instanceId })
  expect(whole).toMatchObject({ broken: { was: defect?.was }, right: mended, left: mended })
  expect(whole.shown).not.toEqual(whole.right)

  // Taken back and handed over again, the first answer stands.
  await world.as('remi').review.withdraw(world.request(copy.key))
  expect(await world.submit('remi', copy.key)).toBe('check')
  expect(await world.db.$count(goldAnswer, eq(goldAnswer.instanceId, copy.instanceId))).toBe(1)
  expect(await world.stageOf(world.template.key)).toBe('signed_off')
  await expect(world.as('cora').work.take({ ...world.at(copy.key) })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  })
})

it.each([
  ['high', 'high', 'found'],
  ['high', 'low', 'missed'],
  ['low', 'low', 'found'],
  ['low', 'high', 'missed'],
  [undefined, 'high', 'missed'],
] as const)('holds a vote on gold of verdict %s: %s is %s', async (verdict, quality, outcome) => {
  const world = await newGoldWorld()
  await world.mark(verdict)
  await world.give({ cora: 'check' }, 'at_once')
  const copy = await world.earn('cora', 'check')
  const ask = { project: world.project }
  const figures = await world.as('lena').agreement.figures(ask)
  expect(await world.vote('cora', copy.key, quality)).toBe('check')
  expect(await world.as('lena').agreement.figures(ask)).toEqual(figures)
  const { answers } = await world.as('lena').gold.results({ project: world.project })
  expect(answers).toMatchObject([{ person: 'cora', given: quality, outcome }])
  const { told, stage } = await world.as('cora').instance.get(world.at(copy.key))
  expect([told?.outcome, stage]).toEqual([outcome, 'check'])
  const [decision] = await world.as('cora').work.decisions({ project: world.project })
  expect(decision?.told?.outcome).toBe(outcome)
})

it('takes a return for a low', async () => {
  const world = await newGoldWorld()
  await world.mark('low')
  await world.give({ cora: 'check' })
  const copy = await world.earn('cora', 'check')
  expect(await world.sendBack('cora', copy.key)).toBe('returned')
  const { answers } = await world.as('lena').gold.results({ project: world.project })
  expect(answers).toMatchObject([{ given: 'return', outcome: 'found' }])
  expect((await world.as('cora').instance.get(world.at(copy.key))).told).toBeNull()
  const { groups } = await world.as('rosa').work.turn({ project: world.project })
  expect(groups.find(({ group }) => group === 'returned')?.total).toBe(0)
})

it('gives nobody gold that they wrote, checked or marked, nor twice, nor with the share at nought', async () => {
  const world = await newGoldWorld()
  await world.mark('high')
  await world.give({ carl: 'check', rosa: 'review', cora: 'check' })
  for (const [name, phase] of [
    ['carl', 'check'],
    ['rosa', 'review'],
  ] as const)
    await expect(world.earn(name, phase)).rejects.toThrow('No gold was given')

  const copy = await world.earn('cora', 'check')
  await world.vote('cora', copy.key, 'high')
  for (let n = 0; n < 4; n++)
    await world.as('cora').work.take({ project: world.project, besides: [copy.key] })
  expect(await world.copyOf('cora')).toEqual(copy)

  await world.as('lena').gold.configure({
    project: world.project,
    settings: { share: 0, seed: 'any', tells: 'never' },
  })
  await expect(world.earn('cyril', 'check')).rejects.toThrow('No gold was given')
})

it('takes only decided instances for templates, and gives none of one that was reopened or taken out', async () => {
  const world = await newGoldWorld()
  const open = await world.instance('review')
  const known = { verdict: 'high' as const, reason: 'Known.' }
  await expect(
    world.as('lena').gold.mark({ ...world.request(open.key), ...known }),
  ).rejects.toMatchObject({ cause: { code: 'illegal_move' } })
  await world.mark('high')
  const { project, template } = world
  expect(await world.as('lena').gold.templates({ project })).toMatchObject([
    { key: template.key, verdict: 'high', seeded: false, given: 0, stage: 'signed_off' },
  ])
  await world.as('lena').gold.unmark(world.request(template.key))
  expect(await world.as('lena').gold.templates({ project })).toEqual([])
  await world.give({ cora: 'check', remi: 'review' })
  await expect(world.earn('cora', 'check')).rejects.toThrow('No gold was given')
  await world.mark('high')
  await world.lead(template.key, 'reopen')
  await expect(world.earn('remi', 'review')).rejects.toThrow('No gold was given')
})

it('ends the lease on a copy when its person is disabled', async () => {
  const world = await newGoldWorld()
  await world.mark('high')
  await world.give({ cora: 'check' })
  const copy = await world.earn('cora', 'check')
  await world.take('cora', copy.key)
  const held = () =>
    world.db.$count(
      slot,
      and(eq(slot.instanceId, copy.instanceId), eq(slot.holderId, world.idOf('cora'))),
    )
  expect(await held()).toBe(1)
  await world.as('lena').people.disable({ project: world.project, person: world.idOf('cora') })
  expect(await held()).toBe(0)
})
