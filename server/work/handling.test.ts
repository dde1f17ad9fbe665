import { describe, expect, it } from 'vitest'

import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { checks } from '#shared/review/checks.ts'
import type { SkipReason } from '#shared/work/skip-reason.ts'

describe('a skip', () => {
  it('says why once the work was begun, and leads read it', async () => {
    const world = await newWorld()
    const { key } = await world.instance()
    const ahead = await world.takeAhead('rosa', key)
    await world.as('rosa').work.release({ ...world.at(key), lease: ahead })
    const lease = await world.take('rosa', key)
    const skip = (why: { reason?: SkipReason; note?: string }) =>
      refusalOf(world.as('rosa').work.release({ ...world.at(key), lease, ...why }))
    expect(await skip({})).toBe('reason_missing')
    expect(await skip({ reason: 'other', note: ' ' })).toBe('reason_missing')
    expect((await world.as('rosa').instance.get(world.at(key))).lease).not.toBeNull()
    expect(await skip({ reason: 'too_long', note: 'Ten films.' })).toBeNull()
    const { events } = await world.as('lena').instance.history(world.at(key))
    expect(events.filter(({ move }) => move === 'release')).toMatchObject([
      { reasons: ['too_long'], note: 'Ten films.', actor: 'rosa' },
    ])
    await world.takeAhead('remi', key)
    const { skipped } = await world.as('lena').progress.overview({ project: world.project })
    expect(skipped).toMatchObject({
      total: 1,
      items: [{ key, person: 'rosa', reason: 'too_long', note: 'Ten films.', times: 1 }],
    })
  })
})

describe('taking away', () => {
  it('ends the lease of whoever works on it, keeps the draft and tells why', async () => {
    const world = await newWorld()
    const { project } = world
    const { key } = await world.instance()
    const reason = 'It is wanted today.'
    const away = () => world.as('lena').work.takeAway({ ...world.at(key), reason })
    expect(await refusalOf(away())).toBe('nobody_there')
    const lease = await world.take('rosa', key)
    const { content, head } = await world.as('rosa').instance.get(world.at(key))
    expect(await away()).toEqual({ people: [world.idOf('rosa')] })

    const mine = await world.as('rosa').instance.get(world.at(key))
    expect(mine).toMatchObject({ lease: null, takenAway: reason })
    const turn = await world.as('rosa').work.turn({ project })
    expect(turn.takenAway).toMatchObject([{ key, why: reason }])
    expect((await world.as('remi').work.turn({ project })).takenAway).toEqual([])
    await world.take('remi', key)
    const late = { ...world.request(key), lease, base: head.number, content, checks: [...checks] }
    expect(await refusalOf(world.as('rosa').review.submit(late))).toBe('lease_lost')
    expect((await world.as('rosa').instance.get(world.at(key))).draft).not.toBeNull()
  })

  it('is undone by keeping it for that person', async () => {
    const world = await newWorld()
    const { key } = await world.instance()
    await world.take('rosa', key)
    const at = world.at(key)
    const { people } = await world.as('lena').work.takeAway({ ...at, reason: 'By mistake.' })
    await world.as('lena').work.assign({ ...at, person: people[0] ?? '' })
    expect(await refusalOf(world.take('remi', key))).toBe('slot_taken')
    await world.take('rosa', key)
    expect((await world.as('rosa').instance.get(at)).takenAway).toBeNull()
  })

  it('is nothing for a lead who could vote in the round', async () => {
    const world = await newWorld()
    await world.giveRoles('lena', ['lead', 'checker'])
    const { key } = await world.instance('check')
    const away = () => refusalOf(world.as('lena').work.takeAway({ ...world.at(key), reason: 'x' }))
    const before = await away()
    await world.take('cleo', key)
    expect([before, await away()]).toEqual(['not_yours', 'not_yours'])
  })
})

describe('a plan', () => {
  it('puts what is more urgent first, then what is due sooner, and is an event with before and after', async () => {
    const world = await newWorld()
    const made: { key: string }[] = []
    for (let i = 0; i < 4; i++) made.push(await world.instance())
    const plans = [
      { priority: 0, due: null },
      { priority: 0, due: '2031-05-02T00:00:00.000Z' },
      { priority: 0, due: '2031-05-01T00:00:00.000Z' },
      { priority: 2, due: null },
    ]
    for (const [index, plan] of plans.entries())
      await world.as('lena').work.plan({ ...world.at(made[index]?.key ?? ''), plan })
    const order: string[] = []
    for (let i = 0; i < 4; i++) {
      const { key } = await world.as('rosa').work.take({ project: world.project })
      order.push(key)
      await world.submit('rosa', key)
    }
    expect(order).toEqual([3, 2, 1, 0].map((index) => made[index]?.key))
    const key = made[2]?.key ?? ''
    const view = await world.as('rosa').instance.get(world.at(key))
    expect(view.plan).toEqual(plans[2])
    const { rows } = await world.as('rosa').instance.list({ project: world.project, filter: {} })
    expect(rows.find((row) => row.key === key)).toMatchObject({ ...plans[2] })
    const { events } = await world.as('lena').instance.history(world.at(key))
    expect(events.filter(({ move }) => move === 'plan')).toHaveLength(1)
    const first = await world.as('lena').instance.history(world.at(made[0]?.key ?? ''))
    expect(first.events.map(({ move }) => move)).not.toContain('plan')
  })
})
