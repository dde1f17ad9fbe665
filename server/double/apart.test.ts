import { expect, it } from 'vitest'

import { toldByAll } from '#server/testing/told-by-all.ts'
import { newWorld } from '#server/testing/world.ts'
import { besideFrom } from '#shared/double/beside.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { checks } from '#shared/review/checks.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** A drawn instance with a remark of the lead's; rosa and remi review, rita could. */
async function drawnWorld() {
  const world = await newWorld()
  await world.join('rita', ['reviewer'])
  await world.join('roland', ['reviewer', 'checker'])
  await world.join('lara', ['lead', 'reviewer'])
  const { key, instanceId } = await world.instance('review')
  const said = { text: 'As it was imported.', snapshot: 'Look' }
  await world.as('lena').discussion.comment({ ...world.at(key), ...said })
  await world.drawAll()
  return { world, key, instanceId }
}

/** What one person is told by every query, with every filter and number that could give something away. */
async function told(world: World, name: string, key: string): Promise<Record<string, unknown>> {
  const { threads } = await world.as(name).instance.get(world.at(key))
  const thread = threads[0]?.id ?? ''
  const filters = [
    { stage: 'check' as const },
    { text: 'exactly three' },
    ...(name === 'lara' ? [{ double: 'drawn' as const }] : []),
    { person: world.idOf(name === 'rosa' ? 'remi' : 'rosa') },
    { votes: 'paired' as const },
    { outcome: 'decided' as const, of: 'outcome' },
    { reviews: 'both' as const, of: 'double', by: 'person' },
  ]
  const answers = await toldByAll(
    [world, name],
    { ...world.at(key), instance: key, number: 1, thread },
    filters,
  )
  for (const number of [2, 3, besideFrom + 1])
    answers[`revision ${number}`] = await world
      .as(name)
      .instance.revision({ ...world.at(key), number })
      .catch(String)
  return answers
}

const answer = { text: 'It has exactly three sides.', media: [] }

async function save(world: World, name: string, key: string) {
  const lease = await world.take(name, key)
  const { head, content } = await world.as(name).instance.get(world.at(key))
  const given = { lease, base: head.number, content: { ...content, answer }, message: 'Mine.' }
  await world.as(name).revision.save({ ...world.request(key), ...given })
}

async function remark(world: World, name: string, key: string) {
  const mentions = ['rosa', 'remi', 'rita'].map((one) => world.idOf(one))
  const anchor = null
  await world
    .as(name)
    .discussion.comment({ ...world.at(key), text: '@remi Look.', mentions, anchor })
}

type Deed = (world: World, name: string, key: string) => Promise<unknown>
type Story = Record<string, Deed>

/** What a reviewer may do in either seat, one after the other. */
const work: Story = {
  'a seat taken ahead': (world, name, key) => world.takeAhead(name, key),
  'a seat taken': (world, name, key) => world.take(name, key),
  'a draft': async (world, name, key) => {
    const kept = { base: 1, content: plainContent({ answer }), checks: [...checks] }
    await world.as(name).revision.saveDraft({ ...world.at(key), ...kept })
  },
  'a remark': remark,
  'a thread answered and resolved': async (world, name, key) => {
    const { threads } = await world.as(name).instance.get(world.at(key))
    const thread = { ...world.at(key), thread: threads[0]?.id ?? '' }
    await world.as(name).discussion.reply({ ...thread, text: 'So I see.' })
    await world.as(name).discussion.resolve(thread)
  },
  'a saved revision': save,
}
const handOver: Story = { 'a submission': (world, name, key) => world.submit(name, key) }
const check: Story = {
  'a vote': (world, _, key) => world.vote('cleo', key, 'low'),
  'a return': (world, _, key) => world.sendBack('carl', key),
  'another submission': (world, name, key) => world.submit(name, key),
  'two votes': async (world, _, key) => {
    await world.vote('cleo', key, 'high')
    await world.vote('carl', key, 'high')
  },
}
const others: Record<string, Story> = {
  'an unchanged submission': handOver,
  'a proposed deletion': {
    'a proposed deletion': (world, name, key) => world.proposeDeletion(name, key),
  },
}

/** Performs a story by one person and sees after each deed that others are told what they were told before it. */
async function tellsNothing(of: {
  world: World
  key: string
  by: string
  story: Story
  to: string[]
}) {
  const { by, key, story, to, world } = of
  const ask = () => Promise.all(to.map((name) => told(world, name, key)))
  const before = await ask()
  for (const [deed, perform] of Object.entries(story)) {
    await perform(world, by, key)
    expect([deed, await ask()]).toEqual([deed, before])
  }
}

it('tells the second reviewer nothing of the first review, whatever becomes of it', async () => {
  const { world, key } = await drawnWorld()
  await world.take('rosa', key)
  expect(await world.take('remi', key)).toMatchObject({ phase: 'second_review', round: 1 })
  const story = { ...work, ...handOver, ...check }
  await tellsNothing({ world, key, by: 'rosa', story, to: ['remi'] })
  expect(await world.stageOf(key)).toBe('signed_off')
  expect(await world.as('remi').instance.get(world.at(key))).toMatchObject({
    stage: 'review',
    phase: 'second_review',
    head: { number: 1 },
  })
})

it('tells who may become the second reviewer nothing either', async () => {
  const { world, key } = await drawnWorld()
  const story = { ...work, ...handOver, ...check }
  await tellsNothing({ world, key, by: 'rosa', story, to: ['rita'] })
  expect(await world.take('rita', key)).toMatchObject({ phase: 'second_review', round: 1 })
})

for (const [deed, story] of Object.entries(others))
  it(`tells the second reviewer nothing of ${deed}`, async () => {
    const { world, key } = await drawnWorld()
    await world.take('rosa', key)
    await world.take('remi', key)
    await tellsNothing({ world, key, by: 'rosa', story, to: ['remi'] })
    expect(await world.stageOf(key)).toBe('check')
  })

it('tells nobody of the second review while the first is under way', async () => {
  const { world, key } = await drawnWorld()
  await world.take('rosa', key)
  const story = { ...work, ...handOver }
  await tellsNothing({ world, key, by: 'remi', story, to: ['rosa', 'cleo', 'lara'] })
  expect(await world.as('remi').instance.get(world.at(key))).toMatchObject({
    stage: 'review',
    head: { number: besideFrom + 1, parent: 1, author: 'remi' },
  })
})

it('tells nobody of the second review while the first is checked, the leads included', async () => {
  const { world, key } = await drawnWorld()
  await world.take('rosa', key)
  await world.submit('rosa', key, { answer: { ...answer, text: 'Three.' } })
  const history = await world.as('lena').instance.history(world.at(key))
  await tellsNothing({ world, key, by: 'remi', story: work, to: ['rosa', 'cleo', 'lara'] })
  expect(await world.as('lena').instance.history(world.at(key))).toEqual(history)
})

it('tells nobody but the person what a lead does with the second seat, and that one nothing of the first review', async () => {
  const { world, key } = await drawnWorld()
  const to = ['rosa', 'cleo', 'lara']
  const seat = { ...world.at(key), person: world.idOf('remi') }
  await world.take('rosa', key)
  const leads: Story = {
    'a seat kept': (_, name) => world.as(name).work.assignSecond(seat),
    'a seat kept and taken': () => world.take('remi', key),
    'a seat taken away': (_, name) =>
      world.as(name).work.takeAwaySecond({ ...world.at(key), reason: 'Rest.' }),
  }
  await tellsNothing({ world, key, by: 'lena', story: leads, to })
  expect(await world.as('remi').instance.get(world.at(key))).toMatchObject({ takenAway: 'Rest.' })
  const story = { ...handOver, ...check }
  await tellsNothing({ world, key, by: 'rosa', story, to: ['remi'] })
})

it('tells whoever is given certain languages nothing by what the first review writes', async () => {
  const { world, key } = await drawnWorld()
  await world.as('lena').people.setTerms({
    project: world.project,
    person: world.idOf('rita'),
    skills: { domains: [], modalities: [], languages: ['en'] },
    dayCap: null,
  })
  const text = 'Das Dreieck hat genau drei Seiten, und alle drei liegen in einer Ebene. '.repeat(3)
  const german: Story = {
    'another language': (_, name) =>
      world.submit(name, key, {
        question: { text, media: [] },
        answer: { text, media: [] },
      }),
  }
  await tellsNothing({ world, key, by: 'rosa', story: german, to: ['rita'] })
  const next = await world.as('rita').work.take({ project: world.project, phase: 'review' })
  expect(next).toMatchObject({ key, lease: { phase: 'second_review' } })
})

it('counts what is elsewhere as the second reviewer sees it', async () => {
  const { world, key } = await drawnWorld()
  for (let i = 0; i < 3; i++) await world.instance('check')
  const elsewhere = async () =>
    (await world.as('remi').work.turn({ project: world.project })).elsewhere
  await world.take('rosa', key)
  await world.take('remi', key)
  expect(await elsewhere()).toBe(3)
  await world.submit('rosa', key)
  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  expect(await elsewhere()).toBe(3)
})
