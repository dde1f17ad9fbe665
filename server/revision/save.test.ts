import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { blob, part, revision } from '#server/db/schema.ts'
import { claimFiles } from '#server/media/claim-files.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import type { Content } from '#shared/instance/content.ts'
import { checks } from '#shared/review/checks.ts'

type World = Awaited<ReturnType<typeof newWorld>>

async function begin(world: World, name = 'rosa') {
  const { key, instanceId } = await world.instance()
  const lease = await world.take(name, key)
  const { content } = await world.as(name).instance.get(world.at(key))
  const save = (change: Partial<Content>, base = 1) =>
    world
      .as(name)
      .revision.save({ ...world.request(key), lease, base, content: { ...content, ...change } })
  return { key, instanceId, lease, content, save }
}

const answer = { text: 'It has exactly three sides.', media: [] }

it('saves a revision on the head, with its author and a part for them', async () => {
  const world = await newWorld()
  const { key, instanceId, save } = await begin(world)
  expect(await save({ answer })).toMatchObject({ number: 2, parent: 1, author: 'rosa' })
  expect(await world.db.select().from(part).where(eq(part.instanceId, instanceId))).toMatchObject([
    { personId: world.idOf('rosa'), part: 'author', cycle: 1 },
  ])
  const view = await world.as('rosa').instance.get(world.at(key))
  expect(view).toMatchObject({
    content: { answer },
    imported: { answer: { text: 'It has three sides.' } },
  })
  const { events, revisions } = await world.as('rosa').instance.history(world.at(key))
  expect(events.at(-1)).toMatchObject({ move: 'save', actor: 'rosa', revision: 2 })
  expect(revisions.map(({ number, author }) => [number, author])).toEqual([
    [1, null],
    [2, 'rosa'],
  ])
  const first = await world.as('rosa').instance.revision({ ...world.at(key), number: 1 })
  expect(first.content.answer.text).toBe('It has three sides.')
})

it('makes no revision of unchanged content', async () => {
  const world = await newWorld()
  const { instanceId, save } = await begin(world)
  expect(await save({})).toMatchObject({ number: 1 })
  expect(await world.db.$count(revision, eq(revision.instanceId, instanceId))).toBe(1)
  expect(await world.db.$count(part, eq(part.instanceId, instanceId))).toBe(0)
})

it('refuses a base that is no longer the head, and keeps the work as a draft', async () => {
  const world = await newWorld()
  const { key, save } = await begin(world)
  await save({ answer })
  const other = { text: 'Three sides.', media: [] }
  expect(await refusalOf(save({ answer: other }, 1))).toBe('stale')
  const { draft } = await world.as('rosa').instance.get(world.at(key))
  expect(draft).toMatchObject({ base: 1, content: { answer: other } })
})

it('keeps the work of whoever lost the lease as a draft', async () => {
  const world = await newWorld()
  const { key, instanceId, save } = await begin(world)
  await world.expire(instanceId)
  await world.take('remi', key)
  expect(await refusalOf(save({ answer }))).toBe('lease_lost')
  expect((await world.as('rosa').instance.get(world.at(key))).draft).toMatchObject({
    content: { answer },
  })
  expect((await world.as('remi').instance.get(world.at(key))).draft).toBeNull()
})

it('keeps the ticks of a draft over a save, and its text no longer', async () => {
  const world = await newWorld()
  const { key, content, save } = await begin(world)
  const rosa = world.as('rosa').revision
  await rosa.saveDraft({ ...world.at(key), base: 1, content, checks: ['coherent'] })
  await save({ answer })
  const { draft } = await world.as('rosa').instance.get(world.at(key))
  expect(draft).toMatchObject({ base: 2, checks: ['coherent'], content: { answer } })
  await rosa.dropDraft(world.at(key))
  expect((await world.as('rosa').instance.get(world.at(key))).draft).toBeNull()
})

it('never writes over a draft that went on elsewhere', async () => {
  const world = await newWorld()
  const { key, content, lease } = await begin(world)
  const rosa = world.as('rosa')
  const write = (text: string, stamp: string, known: string[]) =>
    rosa.revision.saveDraft({
      ...world.at(key),
      base: 1,
      content: { ...content, answer: { text, media: [] } },
      checks: [],
      stamp,
      known,
    })
  const kept = async () => (await rosa.instance.get(world.at(key))).draft
  await write('At work.', 'work-0001', [])
  await write('At work, more.', 'work-0002', ['work-0001'])
  // The answer got lost on the way: the same state comes once more.
  await write('At work, more.', 'work-0002', ['work-0001'])
  expect(await refusalOf(write('At home.', 'home-0001', ['work-0001']))).toBe('newer_draft')
  expect(await refusalOf(rosa.revision.dropDraft({ ...world.at(key), known: [] }))).toBe(
    'newer_draft',
  )
  expect(await kept()).toMatchObject({
    content: { answer: { text: 'At work, more.' } },
    stamp: 'work-0002',
  })

  const foreign = { ...world.at(key), base: 1, content, checks: [], person: world.idOf('remi') }
  expect(await refusalOf(rosa.revision.saveDraft(foreign))).toBe('not_signed_in')

  const submit = (base: number, known: string[]) =>
    rosa.review.submit({
      ...world.request(key),
      lease,
      base,
      content: { ...content, answer: { text: 'It has three sides, from home.', media: [] } },
      checks: [...checks],
      known,
    })
  expect(await refusalOf(submit(0, ['home-0001']))).toBe('stale')
  expect(await kept()).toMatchObject({ stamp: 'work-0002' })
  expect(await refusalOf(submit(1, ['home-0001']))).toBeNull()
  expect(await kept()).toMatchObject({ content: { answer: { text: 'At work, more.' } } })
})

it('keeps refused work under the name of its request, which the page has known before the answer', async () => {
  const world = await newWorld()
  const { key, content, lease } = await begin(world)
  const rosa = world.as('rosa')
  const write = (text: string, known: string[]) =>
    rosa.revision.saveDraft({
      ...world.at(key),
      base: 1,
      content: { ...content, answer: { text, media: [] } },
      checks: [],
      stamp: `stamp of ${text}`,
      known,
    })
  for (const verb of ['submit', 'save'] as const) {
    const request = world.request(key)
    const work = { ...request, lease, base: 0, content, checks: [...checks], known: [] }
    const refused = verb === 'save' ? rosa.revision.save(work) : rosa.review.submit(work)
    expect(await refusalOf(refused)).toBe('stale')
    expect((await rosa.instance.get(world.at(key))).draft?.stamp).toBe(request.requestKey)
    await write('Gone on.', [request.requestKey])
    await rosa.revision.dropDraft(world.at(key))
  }
})

it('takes files only from its own project, and changes nothing that identifies the record', async () => {
  const world = await newWorld()
  const { key, content, save } = await begin(world)
  const sha256 = `${world.projectId.slice(2)}${'0'.repeat(64)}`.slice(0, 64)
  const media = [{ kind: 'file' as const, key: 'image1', value: 'a.png', sha256 }]
  const question = { text: 'What is in <image1>?', media }
  const missing = { cause: { code: 'bad_input', detail: { missing: 'image1' } } }
  await expect(save({ question })).rejects.toMatchObject(missing)
  const facts = { mime: 'image/png', modalities: ['image' as const], bytes: 1 }
  await world.db.insert(blob).values({ sha256, bytes: 1, facts })
  const other = await newWorld()
  await claimFiles(world.db, other.projectId, [sha256])
  await expect(save({ question })).rejects.toMatchObject(missing)
  // A draft takes anything, and must not become a way in.
  const unsaved = { ...content, question }
  await world
    .as('rosa')
    .revision.saveDraft({ ...world.at(key), base: 1, content: unsaved, checks: [] })
  const kept = await world.as('rosa').instance.get(world.at(key))
  expect(kept.draft?.content.question).toEqual(question)
  expect(kept.files).toEqual({})

  await claimFiles(world.db, world.projectId, [sha256])
  expect(await save({ question })).toMatchObject({ number: 2 })
  const { files } = await world.as('rosa').instance.get(world.at(key))
  expect(files[sha256]).toEqual({ sha256, url: `media:${sha256}`, facts, derivatives: {} })

  expect(await refusalOf(save({ id: '2' }, 2))).toBe('bad_input')
  expect(await refusalOf(save({ unknown: { '/x': '1' } }, 2))).toBe('bad_input')
  expect(await refusalOf(save({ domain: 'physics', difficulty: 3 }, 2))).toBeNull()
  const { rows } = await world.as('rosa').instance.list({
    project: world.project,
    filter: { domain: 'physics', difficulty: 3 },
  })
  expect(rows).toMatchObject([{ key }])
})

it('stores a text that no column of text could hold', async () => {
  const world = await newWorld()
  const { key, save } = await begin(world)
  const odd = { text: 'A \0 and half a pair \uD800.', media: [] }
  await save({ answer: odd })
  expect((await world.as('rosa').instance.get(world.at(key))).content.answer).toEqual(odd)
})

it('freezes the content from the submission on', async () => {
  const world = await newWorld()
  const { key, save, lease } = await begin(world)
  await world.submit('rosa', key)
  expect(await refusalOf(save({ answer }))).toBe('frozen')
  expect(await refusalOf(world.as('rosa').work.renew({ ...world.at(key), lease }))).toBe('frozen')
})

it('sets a specification for all that a filter matches and that is not frozen', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  await world.instance('check')
  await world.instance('review', { domain: 'physics' })
  const filter = { domain: 'math' }
  const set = (specification: string | null) =>
    world.as('lena').revision.specify({ project: world.project, filter, specification })
  expect(await set('image > text')).toEqual({ changed: 1, frozen: 1 })
  expect(await set('image > text')).toEqual({ changed: 0, frozen: 1 })
  expect(await refusalOf(set('no such thing'))).toBe('bad_input')
  const { content, findings } = await world.as('rosa').instance.get(world.at(key))
  expect(content.specification).toBe('image > text')
  expect(findings.map(({ rule }) => rule)).toContain('combination-mismatch')
  await world.giveRoles('lena', ['lead', 'checker'])
  await set(null)
  await world.submit('rosa', key)
  expect(await refusalOf(world.take('lena', key))).toBe('own_work')
})
