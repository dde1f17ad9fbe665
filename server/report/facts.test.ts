import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { rowsOf } from '#server/db/rows-of.ts'
import { sha256 } from '#server/instance/event-hash.ts'
import { newWorld } from '#server/testing/world.ts'
import { markdown } from '#shared/report/markdown.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const factsOf = (world: World, name = 'lena') =>
  world.as(name).report.facts({ project: world.project })

/** One of each that can become of a round, and one that is still open. */
async function variedWorld(): Promise<World> {
  const world = await newWorld()
  for (const stage of ['signed_off', 'signed_off', 'deleted', 'returned', 'tie_break'] as const)
    await world.instance(stage)
  await world.instance('review', { domain: 'physics', difficulty: 2 })
  const kept = await world.instance('review')
  await world.proposeDeletion('remi', kept.key)
  await world.vote('cleo', kept.key, 'high')
  await world.vote('carl', kept.key, 'high')
  const early = await world.instance('check')
  await world.vote('cora', early.key, 'high')
  await world.sendBack('carl', early.key)
  const again = await world.instance('signed_off')
  await world.lead(again.key, 'reopen')
  const open = await world.instance('check')
  await world.vote('cyril', open.key, 'low')
  return world
}

async function counted(world: World, query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(world.db, sql`select count(*)::int as n ${query}`)
  return row?.n ?? -1
}

it('tells what SQL counts', async () => {
  const world = await variedWorld()
  const { agreement, people, population, process, signedOff } = await factsOf(world)
  const ofProject = sql`i.project_id = ${world.projectId}`
  const events = (moves: readonly string[]) =>
    counted(
      world,
      sql`from event e join instance i on i.instance_id = e.instance_id where ${ofProject}
        and e.move in (${sql.join(
          moves.map((move) => sql`${move}`),
          sql`, `,
        )})`,
    )
  const instances = (where = sql`true`) =>
    counted(world, sql`from instance i where ${ofProject} and ${where}`)

  expect(population.instances).toBe(await instances())
  for (const { count, stage } of population.stages)
    expect([stage, count]).toEqual([stage, await instances(sql`i.stage = ${stage}`)])
  for (const { count, domain, signedOff: done } of population.domains) {
    expect(count).toBe(await instances(sql`i.domain = ${domain}`))
    expect(done).toBe(await instances(sql`i.domain = ${domain} and i.stage = 'signed_off'`))
  }
  expect(process).toMatchObject({
    submissions: await events(['submit']),
    proposals: await events(['propose_deletion']),
    signedOff: await events(['agree_high', 'decide_high']),
    deleted: await events(['agree_low', 'decide_low']),
    splits: await events(['split']),
    returned: await events(['return']),
    kept: await events(['keep']),
    reopened: await events(['reopen']),
    endedEarly: { rounds: 1, votes: 1 },
  })
  const votes = await counted(
    world,
    sql`from vote v join instance i on i.instance_id = v.instance_id where ${ofProject} and v.phase = 'check'`,
  )
  expect(process.votes).toBe(votes)
  expect(people).toEqual({ reviewers: 2, checkers: 4, leads: 1, reviewed: 2, voted: 4 })
  const hashes = await rowsOf<{ hash: string }>(
    world.db,
    sql`select i.head_hash as hash from instance i where ${ofProject} and i.stage = 'signed_off'`,
  )
  expect(signedOff).toEqual({
    count: 2,
    hash: sha256(
      hashes
        .map(({ hash }) => `${hash}\n`)
        .toSorted()
        .join(''),
    ),
  })
  const page = await world.as('lena').agreement.figures({ project: world.project })
  expect(agreement[0]).toMatchObject({
    source: 'votes',
    n: page.overall.n,
    alpha: { n: page.overall.n },
  })
})

it('gives the rates with their base and interval, and no figure where there is nothing', async () => {
  const world = await variedWorld()
  const { gold, overturned, rejection, returns } = await factsOf(world)
  // Decided now: two signed off, one deleted. Ended by checkers: three signed off, one deleted, one kept, two sent back.
  expect(rejection).toMatchObject({
    status: 'ok',
    value: 1 / 3,
    n: 3,
    interval: { method: 'wilson' },
  })
  expect(returns).toMatchObject({ status: 'ok', value: 2 / 7, n: 7 })
  expect(overturned).toMatchObject({
    submissions: { value: 1 / 4, n: 4 },
    proposals: { value: 1, n: 1 },
  })
  expect(gold).toEqual([])

  const bare = await factsOf(await newWorld())
  expect(bare).toMatchObject({
    rejection: { status: 'undefined', reason: 'no_units' },
    agreement: [
      { source: 'votes', n: 0 },
      { source: 'outcome', n: 0 },
    ],
    process: { from: null },
  })
  expect(markdown(bare, 'en')).toContain('not defined')
})

it('tells the same twice, and a lead who checks nothing of a vote that is still secret', async () => {
  const world = await variedWorld()
  await world.join('both', ['lead', 'checker'])
  const { key } = await world.instance('check')
  const before = await factsOf(world, 'both')
  expect(before).toMatchObject({ withoutOpenRounds: true })
  await world.vote('cora', key, 'low')
  expect(await factsOf(world, 'both')).toEqual(before)
  expect(markdown(before, 'zh')).toBe(markdown(await factsOf(world, 'both'), 'zh'))
  // Two of the open tie-break, and one each of two open checks.
  expect((await factsOf(world)).process.votes).toBe(before.process.votes + 4)
})

it('keeps the policies with the spans in which they held', async () => {
  const world = await newWorld()
  await world.setPolicy({ votes: 1 })
  const { policies } = await factsOf(world)
  expect(policies).toMatchObject([
    { version: 1, policy: { votes: 2 } },
    { version: 2, until: null, policy: { votes: 1 } },
  ])
  expect(policies[0]?.until).toBe(policies[1]?.from)
})
