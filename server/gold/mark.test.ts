import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { goldCopy, instance } from '#server/db/schema.ts'
import { listings, newGoldWorld } from '#server/testing/gold-world.ts'
import { breaks, type DefectKind } from '#shared/gold/defect.ts'
import type { Known } from '#shared/gold/gold-view.ts'

const right: Omit<Known, 'kind'> = { verdict: 'high', seeded: true, reason: '' }

it('shows a lead what can be broken, and gives a copy in which just that is', async () => {
  const world = await newGoldWorld()
  const { project, template } = world
  const lena = world.as('lena')
  const preview = await lena.gold.preview(world.at(template.key))
  const kinds = preview.kinds.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['tag_crossed', 'tag_dropped', 'media_swapped']))
  for (const { examples, kind, phases } of preview.kinds) {
    expect(phases).toContain('review')
    expect(phases.includes('check')).toBe(
      !breaks[kind].some((rule) => !['tag-order', 'tag-stands-alone'].includes(rule)),
    )
    for (const { content, defect } of examples) {
      expect(defect.kind).toBe(kind)
      expect(content).not.toEqual(preview.right)
    }
  }

  const known = { ...right, kind: 'media_swapped' as const }
  await lena.gold.mark({ ...world.request(template.key), ...known })
  const { gold } = await lena.instance.get(world.at(template.key))
  expect(gold).toEqual({ ...known, given: 0, found: 0 })
  expect(await lena.gold.templates({ project })).toMatchObject([known])

  await world.give({ cora: 'check' })
  const { defect, key } = await world.earn('cora', 'check')
  expect(defect?.kind).toBe('media_swapped')
  const shown = await world.as('cora').instance.get(world.at(key))
  expect(shown.content.question.text).toBe(preview.right.question.text)
  expect(shown.content.question.media).not.toEqual(preview.right.question.media)
  expect((await lena.instance.get(world.at(template.key))).gold).toMatchObject({ given: 1 })
})

it('refuses to break what is not right, what cannot be broken, and a kind without breaking', async () => {
  const world = await newGoldWorld()
  const lena = world.as('lena')
  const plain = await world.instance('signed_off')
  const gone = await world.instance('deleted')
  const refused = async (key: string, kind: DefectKind | null, known = right) =>
    lena.gold.mark({ ...world.request(key), ...known, kind }).then(
      () => 'done',
      (error: { cause?: { code?: string }; code?: string }) => error.cause?.code ?? error.code,
    )
  expect(await refused(gone.key, null)).toBe('illegal_move')
  expect(await refused(plain.key, 'media_swapped')).toBe('nothing_to_break')
  expect(await refused(world.template.key, 'tag_crossed', { ...right, seeded: false })).toBe(
    'reason_missing',
  )
  const given = { verdict: 'low' as const, seeded: false, reason: 'Wrong.' }
  expect(await refused(world.template.key, 'tag_crossed', given)).toBe('bad_input')
  expect(await refused(world.template.key, null, { ...right, verdict: 'low' })).toBe('bad_input')
  expect((await lena.gold.preview(world.at(gone.key))).kinds).toEqual([])
  expect(await lena.gold.templates({ project: world.project })).toEqual([])
})

it('tells only leads which instances are templates', async () => {
  const world = await newGoldWorld()
  const { project, template } = world
  const filter = { gold: 'template' as const }
  const found = async (name: string) => {
    const { instance: views } = world.as(name)
    const { rows } = await views.list({ project, filter })
    const { gold } = await views.get(world.at(template.key))
    const facets = await views.facets({ project, filter: {} })
    return [rows.map(({ key }) => key), gold !== null, facets['gold'] ?? null]
  }
  expect(await found('lena')).toEqual([[], false, []])
  await world.mark('high')
  expect(await found('lena')).toEqual([[template.key], true, [{ value: 'template', count: 1 }]])
  for (const name of ['rosa', 'cora']) expect(await found(name)).toEqual([[], false, null])
  const { abilities } = await world.as('cora').instance.get(world.at(template.key))
  expect(abilities.filter((ability) => ability.includes('gold'))).toEqual([])
  await world.as('lena').gold.unmark(world.request(template.key))
  expect(await found('lena')).toEqual([[], false, []])
})

it('gives gold only of what a person is given, due when their next work is', async () => {
  const world = await newGoldWorld()
  const { project } = world
  await world.mark('high')
  await world.give({ cora: 'check', cyril: 'check' })
  const skills = { domains: ['math'], modalities: [], languages: [] }
  const person = world.idOf('cyril')
  await world.as('lena').people.setTerms({ project, person, skills, dayCap: null })
  for (const id of ['20', '21', '22']) {
    const { key } = await world.instance('check', { ...listings(id), domain: 'math' })
    const plan = { priority: 0, due: '2100-01-01T00:00:00.000Z' }
    await world.as('lena').work.plan({ ...world.at(key), plan })
  }
  await expect(world.earn('cyril', 'check')).rejects.toThrow('No gold was given')
  const { key } = await world.earn('cora', 'check')
  const view = await world.as('cora').instance.get(world.at(key))
  expect(view.plan.due).toBe('2100-01-01T00:00:00.000Z')
  const [copied] = await world.db
    .select({ dueAt: instance.dueAt })
    .from(goldCopy)
    .innerJoin(instance, eq(instance.instanceId, goldCopy.copyId))
    .where(eq(goldCopy.personId, world.idOf('cora')))
  expect(copied?.dueAt?.toISOString()).toBe(view.plan.due)
})
