import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { instance, membership, projectEvent, slot } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import type { Skills } from '#shared/people/terms.ts'

type World = Awaited<ReturnType<typeof newWorld>>
const all: Skills = { domains: [], modalities: [], languages: [] }

function setTerms(
  world: World,
  name: string,
  skills: Partial<Skills>,
  dayCap: number | null = null,
) {
  const person = world.idOf(name)
  const terms = { skills: { ...all, ...skills }, dayCap }
  return world.as('lena').people.setTerms({ project: world.project, person, ...terms })
}

const next = (world: World, name: string) =>
  world
    .as(name)
    .work.take({ project: world.project })
    .then(({ key }) => key)

async function acts(world: World) {
  const rows = await world.db
    .select({ act: projectEvent.act, payload: projectEvent.payload })
    .from(projectEvent)
    .where(eq(projectEvent.projectId, world.projectId))
    .orderBy(projectEvent.seq)
  return rows
}

describe('skills', () => {
  it('give a person only what lies within them, in the queue, by key and by assignment', async () => {
    const world = await newWorld()
    const math = await world.instance('review')
    const physics = await world.instance('review', { domain: 'physics' })
    await setTerms(world, 'rosa', { domains: ['physics'] })
    expect(await refusalOf(world.take('rosa', math.key))).toBe('not_skilled')
    const view = await world.as('rosa').instance.get(world.at(math.key))
    expect(view.whyNot).toMatchObject({ take: 'not_skilled' })
    const person = world.idOf('rosa')
    const assigned = world.as('lena').work.assign({ ...world.at(math.key), person })
    expect(await refusalOf(assigned)).toBe('not_skilled')
    const turn = await world.as('rosa').work.turn({ project: world.project })
    expect(turn.groups.find(({ group }) => group === 'review')?.total).toBe(1)
    expect(await next(world, 'rosa')).toBe(physics.key)
  })

  it('mean every medium of an instance, and everybody reads text', async () => {
    const world = await newWorld()
    const { key, instanceId } = await world.instance()
    const set = (inputs: string[], outputs: string[]) =>
      world.db.update(instance).set({ inputs, outputs }).where(eq(instance.instanceId, instanceId))
    await setTerms(world, 'rosa', { modalities: ['image'] })
    await set(['text', 'image'], ['text', 'audio'])
    expect(await refusalOf(world.take('rosa', key))).toBe('not_skilled')
    expect(await refusalOf(next(world, 'rosa'))).toBe('no_work')
    await set(['text', 'image'], ['text'])
    expect(await next(world, 'rosa')).toBe(key)
  })

  it('know the language of the texts, and ask for none where it cannot be told', async () => {
    const world = await newWorld()
    const text = '这张图片里有几只鸟？请说明它们在做什么，并给出一张图片。'
    const side = { text, media: [] }
    const chinese = await world.instance('review', { question: side, answer: side })
    const silent = await world.instance('review', {
      question: { text: '42', media: [] },
      answer: { text: '7', media: [] },
    })
    const rows = await world.db
      .select({ language: instance.language })
      .from(instance)
      .where(eq(instance.projectId, world.projectId))
      .orderBy(instance.sortKey)
    expect(rows.map(({ language }) => language)).toEqual(['zh', null])
    const { languages } = await world.as('lena').people.list({ project: world.project })
    expect(languages).toEqual(['zh'])
    await setTerms(world, 'rosa', { languages: ['en'] })
    expect(await refusalOf(world.take('rosa', chinese.key))).toBe('not_skilled')
    expect(await next(world, 'rosa')).toBe(silent.key)
    await setTerms(world, 'remi', { languages: ['zh', 'en'] })
    expect(await next(world, 'remi')).toBe(chinese.key)
  })

  it('leave to a person what is in hand, and name the change in the log', async () => {
    const world = await newWorld()
    const { key } = await world.instance()
    await world.take('rosa', key)
    await setTerms(world, 'rosa', { domains: ['physics'] })
    await setTerms(world, 'rosa', { domains: ['physics'] })
    expect(await world.submit('rosa', key)).toBe('check')
    const set = (await acts(world)).filter(({ act }) => act === 'set_terms')
    expect(set).toMatchObject([{ payload: { to: { domains: ['physics'], dayCap: null } } }])
  })

  it('count for what nobody can do', async () => {
    const world = await newWorld()
    const { key } = await world.instance()
    const nobody = async () =>
      (await world.as('lena').progress.overview({ project: world.project })).nobody
    await setTerms(world, 'rosa', { domains: ['physics'] })
    expect((await nobody()).total).toBe(0)
    await setTerms(world, 'remi', { modalities: ['audio'], languages: ['de'] })
    expect(await nobody()).toMatchObject({ total: 1, items: [{ key }] })
    await setTerms(world, 'rosa', { domains: ['math', 'physics'] })
    expect((await nobody()).total).toBe(0)
    const rosa = { project: world.project, person: world.idOf('rosa') }
    await world.as('lena').people.pause({ ...rosa, reason: 'Holiday.' })
    expect((await nobody()).total).toBe(1)
  })

  it('send back to everybody what its reviewer is not given any more', async () => {
    const world = await newWorld()
    const { key } = await world.instance('check')
    await setTerms(world, 'rosa', { domains: ['physics'] })
    await world.sendBack('cleo', key)
    expect((await world.as('lena').instance.get(world.at(key))).assignee).toBeNull()
    expect(await next(world, 'remi')).toBe(key)
  })
})

describe('a pause', () => {
  it('gives a person nothing new, says why, and lets what is in hand be finished', async () => {
    const world = await newWorld()
    const { project } = world
    const [held, ahead, kept] = [
      await world.instance(),
      await world.instance(),
      await world.instance(),
    ]
    const rosa = { project, person: world.idOf('rosa') }
    await world.take('rosa', held.key)
    await world.takeAhead('rosa', ahead.key)
    await world.as('lena').work.assign({ ...world.at(kept.key), person: rosa.person })
    await world.as('lena').people.pause({ ...rosa, reason: 'Until Monday.' })

    expect(await refusalOf(world.take('rosa', ahead.key))).toBe('paused')
    expect(await refusalOf(world.as('rosa').work.take({ project, besides: [held.key] }))).toBe(
      'paused',
    )
    const again = world.as('lena').work.assign({ ...world.at(kept.key), person: rosa.person })
    expect(await refusalOf(again)).toBe('paused')
    const turn = await world.as('rosa').work.turn({ project })
    expect(turn.stopped).toEqual({ why: 'paused', note: 'Until Monday.', cap: null })
    expect(turn.groups.map(({ total }) => total)).toEqual([1, 0, 0, 0])
    expect(await world.submit('rosa', held.key)).toBe('check')
    expect(await next(world, 'remi')).toBe(ahead.key)
    expect((await world.as('lena').instance.get(world.at(kept.key))).assignee).toBeNull()

    await world.as('lena').people.resume(rosa)
    expect(await next(world, 'rosa')).toBe(kept.key)
    expect((await acts(world)).map(({ act }) => act)).toEqual(['pause', 'resume'])
  })

  it('of the project stops everybody, and ends for everybody', async () => {
    const world = await newWorld()
    const { project } = world
    const held = await world.instance()
    const other = await world.instance()
    await world.take('rosa', held.key)
    await world.as('lena').project.pause({ project, reason: 'The guideline changes.' })
    expect(await refusalOf(world.take('remi', other.key))).toBe('project_paused')
    expect(await refusalOf(next(world, 'remi'))).toBe('project_paused')
    const turn = await world.as('remi').work.turn({ project })
    expect(turn.stopped).toMatchObject({ why: 'project_paused', note: 'The guideline changes.' })
    expect(await world.as('remi').project.get({ project })).toMatchObject({
      paused: { why: 'The guideline changes.' },
    })
    expect(await world.submit('rosa', held.key)).toBe('check')
    await world.as('lena').project.resume({ project })
    expect(await next(world, 'remi')).toBe(other.key)
  })

  it('is never without words', async () => {
    const world = await newWorld()
    const person = world.idOf('rosa')
    const silent = world.as('lena').people.pause({ project: world.project, person, reason: ' ' })
    await expect(silent).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const whose = and(eq(membership.projectId, world.projectId), eq(membership.personId, person))
    await expect(
      world.db.update(membership).set({ pausedAt: new Date() }).where(whose),
    ).rejects.toMatchObject({ cause: { constraint: 'membership_paused' } })
  })
})

describe('a cap', () => {
  it('counts what was handed in today and what is in hand, not what is only ready', async () => {
    const world = await newWorld()
    const { project } = world
    const [first, second, third] = [
      await world.instance(),
      await world.instance(),
      await world.instance(),
    ]
    await setTerms(world, 'rosa', {}, 2)
    await world.submit('rosa', first.key)
    await world.takeAhead('rosa', second.key)
    await world.take('rosa', third.key)
    expect(await refusalOf(world.take('rosa', second.key))).toBe('cap_reached')
    await world.submit('rosa', third.key)
    expect(await refusalOf(next(world, 'rosa'))).toBe('cap_reached')
    const turn = await world.as('rosa').work.turn({ project })
    expect(turn).toMatchObject({ doneToday: 2, stopped: { why: 'cap_reached', cap: 2 } })
    const { members } = await world.as('lena').people.list({ project })
    expect(members.find(({ name }) => name === 'rosa')).toMatchObject({
      dayCap: 2,
      stopped: 'cap_reached',
    })
    await setTerms(world, 'rosa', {}, 3)
    expect(await next(world, 'rosa')).toBe(second.key)
  })
})

describe('what one has ready', () => {
  it('goes to another who has nothing else to take, and to nobody who only looks ahead', async () => {
    const world = await newWorld()
    const { project } = world
    const [one, two] = [await world.instance(), await world.instance()]
    const ahead = await world.takeAhead('rosa', one.key)
    expect(await next(world, 'remi')).toBe(two.key)
    const ready = { project, besides: [two.key] }
    expect(await refusalOf(world.as('remi').work.take({ ...ready, ahead: true }))).toBe('no_work')
    expect((await world.as('remi').work.take(ready)).key).toBe(one.key)
    const at = { ...world.at(one.key), lease: ahead }
    expect(await refusalOf(world.as('rosa').work.renew(at))).toBe('lease_lost')
    expect(await refusalOf(world.take('rosa', one.key))).toBe('slot_taken')
    expect(await refusalOf(next(world, 'rosa'))).toBe('no_work')
  })

  it('is one instance at most; what is named as in hand is begun, and kept', async () => {
    const world = await newWorld()
    const { project } = world
    const keys = [await world.instance(), await world.instance(), await world.instance()]
    const [held = '', shown = '', third = ''] = keys.map(({ key }) => key)
    const lookAhead = (...besides: string[]) =>
      world.as('rosa').work.take({ project, besides, ahead: true })
    await world.take('rosa', held)
    const { lease } = await lookAhead(held)
    expect((await lookAhead(held, shown)).key).toBe(third)
    expect(await holding(world)).toEqual([0, 1, 1])
    const { key: back } = await world.instance('returned')
    expect((await lookAhead(held, shown)).key).toBe(back)
    expect(await holding(world)).toEqual([0, 1, 1])
    const later = { project, besides: [held, shown] }
    expect((await world.as('remi').work.take(later)).key).toBe(third)
    const at = { ...world.at(shown), lease }
    expect(await world.as('rosa').work.renew(at)).toMatchObject({ epoch: lease.epoch })
  })
})

/** Of each lease whether it is begun. */
async function holding(world: World): Promise<number[]> {
  const leased = await world.db
    .select({ begun: slot.begun })
    .from(slot)
    .where(and(eq(slot.projectId, world.projectId), eq(slot.status, 'leased')))
  return leased.map(({ begun }) => begun).toSorted((a, b) => a - b)
}
