import { expect, it } from 'vitest'

import { toldByAll } from '#server/testing/told-by-all.ts'
import { newWorld } from '#server/testing/world.ts'
import { textAnchor } from '#shared/discussion/text-anchor.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import type { Policy } from '#shared/project/policy.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** What one person is told by every query, with every filter that could give something away. */
async function told(world: World, name: string, key: string): Promise<Record<string, unknown>> {
  const filters = [
    { stage: 'check' as const },
    ...['rosa', 'cleo', 'carl'].map((one) => ({ person: world.idOf(one) })),
    { votes: 'paired' as const },
    { pair: `${world.idOf('cleo')}~${world.idOf('carl')}` },
    { outcome: 'decided' as const, of: 'outcome' },
    { reviews: 'both' as const, of: 'double' },
    { reviews: 'edited' as const, item: 'answer' as const, alike: 9, of: 'double' },
    ...['allVotes', 'counted', 'returns'].map((kind) => ({ did: `${kind}~${world.idOf('carl')}` })),
    { votes: 'split' as const, reason: 'trivial' },
    { standing: 'expired' as const },
    { standing: 'splits' as const },
    { stood: `tie_break~${new Date().toISOString().slice(0, 10)}` },
  ]
  const { thread } = await oldThread(world, key)
  return toldByAll([world, name], { ...world.at(key), instance: key, number: 1, thread }, filters)
}

async function openWorld(policy: Partial<Policy>) {
  const world = await newWorld({ policy })
  await world.join('both', ['lead', 'checker'])
  const { key, instanceId } = await world.instance('review')
  const before = { ...world.at(key), text: 'As it was imported.', snapshot: 'Look' }
  await world.as('lena').discussion.comment(before)
  await world.submit('rosa', key)
  return { world, key, instanceId }
}

/** Whose cap is reached by one piece of work. */
async function capped(world: World, name: string) {
  const none = { domains: [], modalities: [], languages: [] }
  const terms = { skills: none, dayCap: 1 }
  await world
    .as('lena')
    .people.setTerms({ project: world.project, person: world.idOf(name), ...terms })
}

/** A remark from before this round, which everybody reads. */
async function oldThread(world: World, key: string) {
  const { threads } = await world.as('carl').instance.get(world.at(key))
  return { ...world.at(key), thread: threads[0]?.id ?? '' }
}

const acts: Record<string, (world: World, key: string) => Promise<unknown>> = {
  'a high': (world, key) => world.vote('carl', key, 'high'),
  'a low': (world, key) => world.vote('carl', key, 'low'),
  'a seat taken': (world, key) => world.take('carl', key),
  'a seat taken ahead': (world, key) => world.takeAhead('carl', key),
  'a seat taken ahead and given back': async (world, key) => {
    const lease = await world.takeAhead('carl', key)
    await world.as('carl').work.release({ ...world.at(key), lease, unused: true })
  },
  'a comment': async (world, key) => {
    await world.take('carl', key)
    await world.as('carl').discussion.comment({ ...world.at(key), text: 'Look closely.' })
  },
  'an anchored comment that mentions': async (world, key) => {
    const anchor = textAnchor(
      { side: 'question', revision: 1, text: plainContent().question.text },
      { start: 0, end: 3 },
    )
    const mentions = ['cleo', 'rosa'].map((name) => world.idOf(name))
    const said = { text: '@cleo Look.', blocking: true, anchor, snapshot: 'Loo', mentions }
    await world.as('carl').discussion.comment({ ...world.at(key), ...said })
  },
  'a reply': async (world, key) => {
    await world.as('carl').discussion.reply({ ...(await oldThread(world, key)), text: 'So I see.' })
  },
  'a thread resolved and opened again': async (world, key) => {
    const thread = await oldThread(world, key)
    await world.as('carl').discussion.resolve(thread)
    await world.as('carl').discussion.reopen(thread)
  },
  'a thread resolved': async (world, key) => {
    await world.as('carl').discussion.resolve(await oldThread(world, key))
  },
  'a comment and a vote': async (world, key) => {
    await world.as('carl').discussion.comment({ ...world.at(key), text: 'Look closely.' })
    await world.vote('carl', key, 'low')
  },
  'a suggestion': (world, key) => world.suggest('carl', key),
  'a suggestion and a vote': async (world, key) => {
    await world.suggest('carl', key)
    await world.vote('carl', key, 'low')
  },
  'a seat given back': async (world, key) => {
    const lease = await world.take('carl', key)
    await world
      .as('carl')
      .work.release({ ...world.at(key), lease, reason: 'other', note: 'Not mine.' })
  },
}

/** How far the one who looks has come. */
const standings: Record<string, (world: World, key: string) => Promise<unknown>> = {
  'who has a seat': (world, key) => world.take('cleo', key),
  'who has voted': async (world, key) => world.vote('cleo', key, 'high'),
  'who has not begun': () => Promise.resolve(),
}

for (const [act, perform] of Object.entries(acts))
  for (const [standing, prepare] of Object.entries(standings)) {
    // The vote that comes last ends the round, and with it the blindness.
    if (standing === 'who has voted' && /high|low|vote/.test(act)) continue
    it(`tells a checker ${standing} nothing of ${act} by the other`, async () => {
      const { world, key } = await openWorld({})
      await prepare(world, key)
      const before = await told(world, 'cleo', key)
      expect(before).toMatchObject({ 'instance.get {}': { key, stage: 'check' } })
      await perform(world, key)
      expect(await told(world, 'cleo', key)).toEqual(before)
    })
  }

for (const [act, perform] of Object.entries(acts))
  it(`tells a lead who checks nothing of ${act} by another, not by their cap either`, async () => {
    const { world, key } = await openWorld({})
    await capped(world, 'carl')
    const before = await told(world, 'both', key)
    await perform(world, key)
    expect(await told(world, 'both', key)).toEqual(before)
  })

for (const act of ['a high', 'a seat taken'] as const)
  it(`tells a lead nothing of ${act} where the project keeps leads blind`, async () => {
    const { world, key } = await openWorld({ leadsBlind: true })
    await capped(world, 'carl')
    const before = await told(world, 'lena', key)
    await acts[act]?.(world, key)
    expect(await told(world, 'lena', key)).toEqual(before)
  })

it('tells a lead that a cap is reached when the round ends', async () => {
  const { world, key } = await openWorld({})
  await capped(world, 'carl')
  const stopped = async (name: string) => {
    const { members } = await world.as(name).people.list({ project: world.project })
    return members.find(({ id }) => id === world.idOf('carl'))?.stopped
  }
  await world.vote('carl', key, 'high')
  expect([await stopped('lena'), await stopped('both')]).toEqual(['cap_reached', null])
  await world.vote('cleo', key, 'high')
  expect(await stopped('both')).toBe('cap_reached')
})

it('tells a lead who checks not that a third checker is at a split', async () => {
  const { world } = await openWorld({})
  const { key } = await world.instance('tie_break')
  const splits = async () =>
    (await world.as('both').progress.overview({ project: world.project })).splits
  const before = await splits()
  expect(before.items).toMatchObject([{ key, person: null }])
  await world.take('cora', key)
  expect(await splits()).toEqual(before)
})

it('tells nobody of a vote but who gave it and leads who do not check', async () => {
  const { world, key } = await openWorld({})
  await world.take('carl', key)
  const names = ['rosa', 'remi', 'cora', 'both']
  const before = await Promise.all(names.map((name) => told(world, name, key)))
  await world.vote('carl', key, 'low')
  const after = await Promise.all(names.map((name) => told(world, name, key)))
  expect(after).toEqual(before)
})

it('hides the reviewer and the authors from checkers until the round ends, if the project wants it', async () => {
  const { world, key } = await openWorld({})
  await world.lead(key, 'recall')
  const answer = { text: 'It has exactly three sides.', media: [] }
  await world.submit('rosa', key, { answer })
  await world.as('rosa').discussion.comment({ ...world.at(key), text: 'Mine.' })
  const hidden = JSON.stringify(await told(world, 'cleo', key))
  const list = {
    project: world.project,
    filter: { person: world.idOf('rosa'), stage: 'check' as const },
  }
  expect((await world.as('cleo').instance.list(list)).total).toBe(0)
  expect((await world.as('lena').instance.list(list)).total).toBe(1)
  expect(await world.as('cleo').instance.get(world.at(key))).toMatchObject({
    hidden: ['votes', 'reviewer'],
    head: { author: null },
  })
  expect((await world.as('lena').instance.get(world.at(key))).head.author).toBe('rosa')
  expect(hidden).not.toContain('Mine.')

  await world.vote('cleo', key, 'high')
  await world.vote('carl', key, 'high')
  const view = await world.as('cleo').instance.get(world.at(key))
  expect(view).toMatchObject({ hidden: [], head: { author: 'rosa' } })
  expect(new Set(view.votes.map(({ person }) => person))).toEqual(new Set(['carl', 'cleo']))

  const open = await newWorld({ policy: { hideReviewer: false } })
  const shown = await open.instance('review')
  await open.submit('rosa', shown.key, { answer })
  expect((await open.as('cleo').instance.get(open.at(shown.key))).head.author).toBe('rosa')
})

it('gives the third checker the reasons without names, if the project wants it', async () => {
  for (const tieBreakSeesReasons of [true, false]) {
    const world = await newWorld({ policy: { tieBreakSeesReasons } })
    const { key } = await world.instance('tie_break')
    expect((await world.as('cora').instance.get(world.at(key))).votes).toEqual([])
    await world.take('cora', key)
    const { votes } = await world.as('cora').instance.get(world.at(key))
    const seen = votes.map(({ person, quality, reasons }) => [person, quality, reasons])
    const both = [
      [null, 'high', []],
      [null, 'low', ['trivial']],
    ]
    expect(seen).toEqual(tieBreakSeesReasons ? both : [])
    expect(new Set(votes.map(({ at }) => at)).size).toBeLessThanOrEqual(1)
    const mine = (await world.as('cleo').instance.get(world.at(key))).votes
    expect(mine).toMatchObject([{ mine: true, quality: 'high' }])
  }
})

it('shows a lead the votes of an open round only on demand, and then lets them vote no more', async () => {
  const { world, key } = await openWorld({})
  await world.vote('carl', key, 'low')
  expect((await world.as('both').instance.get(world.at(key))).votes).toEqual([])
  const lease = await world.take('both', key)
  const seen = await world.as('both').check.reveal(world.at(key))
  expect(seen).toMatchObject([{ person: 'carl', quality: 'low' }])
  expect((await world.as('both').instance.get(world.at(key))).votes).toHaveLength(1)

  const { head, abilities, whyNot } = await world.as('both').instance.get(world.at(key))
  expect(abilities).not.toContain('vote')
  expect(whyNot).toMatchObject({ vote: 'not_blind', take: 'not_blind' })
  const ballot = { lease, seen: head, quality: 'high' as const }
  const cast = world.as('both').check.vote({ ...world.request(key), ...ballot })
  await expect(cast).rejects.toMatchObject({ cause: { code: 'not_blind' } })
  await world.as('both').work.release({ ...world.at(key), lease, reason: 'unclear' })
  await expect(world.take('both', key)).rejects.toMatchObject({ cause: { code: 'not_blind' } })
  await expect(
    world.as('both').work.take({ project: world.project, phase: 'check' }),
  ).rejects.toMatchObject({ cause: { code: 'no_work' } })
})
