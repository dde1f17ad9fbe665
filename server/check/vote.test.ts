import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { event, slot, vote } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'

it('signs off by two highs and deletes by two lows', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  expect(await world.vote('cleo', key, 'high')).toBe('check')
  expect(await world.vote('carl', key, 'high')).toBe('signed_off')

  const other = await world.instance('check')
  await world.vote('cleo', other.key, 'low')
  expect(await world.vote('carl', other.key, 'low')).toBe('deleted')
})

it('gives a split to a third checker, who decides', async () => {
  const world = await newWorld()
  const { key } = await world.instance('tie_break')
  expect(await refusalOf(world.take('cleo', key))).toBe('already_voted')
  expect(await world.vote('cora', key, 'high')).toBe('signed_off')

  const other = await world.instance('tie_break')
  expect(await world.vote('cora', other.key, 'low')).toBe('deleted')
})

it('sends a split back where the project breaks no ties', async () => {
  const world = await newWorld({ policy: { tieBreak: false } })
  const { key } = await world.instance('check')
  await world.vote('cleo', key, 'high')
  expect(await world.vote('carl', key, 'low')).toBe('returned')
  const { groups } = await world.as('rosa').work.turn({ project: world.project })
  expect(groups.find(({ group }) => group === 'returned')?.items).toMatchObject([
    { mine: 'returned', why: 'trivial' },
  ])
})

it('keeps what was proposed for deletion by highs, and deletes it by lows', async () => {
  const world = await newWorld()
  const kept = await world.instance()
  expect(await world.proposeDeletion('rosa', kept.key)).toBe('check')
  await world.vote('cleo', kept.key, 'high')
  expect(await world.vote('carl', kept.key, 'high')).toBe('returned')

  const gone = await world.instance()
  await world.proposeDeletion('rosa', gone.key)
  await world.vote('cleo', gone.key, 'low')
  expect(await world.vote('carl', gone.key, 'low')).toBe('deleted')

  const disputed = await world.instance()
  await world.proposeDeletion('rosa', disputed.key)
  await world.vote('cleo', disputed.key, 'low')
  expect(await world.vote('carl', disputed.key, 'high')).toBe('tie_break')
  expect(await world.vote('cora', disputed.key, 'high')).toBe('returned')
})

it('with one vote, deletes only what was proposed and sends the rest back', async () => {
  const world = await newWorld({ policy: { votes: 1 } })
  const { key } = await world.instance('check')
  expect(await world.vote('cleo', key, 'low')).toBe('returned')
  const good = await world.instance('check')
  expect(await world.vote('cleo', good.key, 'high')).toBe('signed_off')
  const bad = await world.instance()
  await world.proposeDeletion('rosa', bad.key)
  expect(await world.vote('cleo', bad.key, 'low')).toBe('deleted')
})

it('wants a reason of the project for a low', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check')
  const lease = await world.take('cleo', key)
  const { head } = await world.as('cleo').instance.get(world.at(key))
  const low = { lease, seen: head, quality: 'low' as const }
  const cast = (reasons: string[]) =>
    refusalOf(world.as('cleo').check.vote({ ...world.request(key), ...low, reasons }))
  expect(await cast([])).toBe('reason_missing')
  expect(await cast(['made_up'])).toBe('bad_input')
  expect(await cast(['unsafe'])).toBeNull()
})

it('binds the vote to the revision the person has seen', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('check')
  const lease = await world.take('cleo', key)
  const { head } = await world.as('cleo').instance.get(world.at(key))
  const cast = (seen: { number: number; hash: string }) =>
    world.as('cleo').check.vote({ ...world.request(key), lease, seen, quality: 'high' })
  expect(await refusalOf(cast({ ...head, number: 7 }))).toBe('stale')
  expect(await refusalOf(cast({ ...head, hash: 'f'.repeat(64) }))).toBe('stale')
  await cast(head)
  expect(await world.db.select().from(vote).where(eq(vote.instanceId, instanceId))).toMatchObject([
    { revision: head.number, contentHash: head.hash, personPart: 'checker' },
  ])
})

it('refuses a high while an error stands, whatever the other vote was, but lets a deletion be kept', async () => {
  const world = await newWorld()
  const { key } = await world.instance('check', { difficulty: null })
  const proposed = await world.instance('review', { difficulty: null })
  await world.proposeDeletion('rosa', proposed.key)
  const severities = { 'difficulty-missing': { severity: 'error' as const, reason: 'Needed now.' } }
  await world.setPolicy({ severities })
  expect(await refusalOf(world.vote('cleo', key, 'high'))).toBe('has_errors')
  expect(await world.vote('carl', key, 'low')).toBe('check')
  expect(await refusalOf(world.vote('cleo', key, 'high'))).toBe('has_errors')
  expect(await world.vote('cleo', proposed.key, 'high')).toBe('check')
})

it('closes what is open when a round ends early, refuses a late vote and keeps its text', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('check')
  const lease = await world.take('cleo', key)
  const { head: seen } = await world.as('cleo').instance.get(world.at(key))
  expect(await world.sendBack('carl', key)).toBe('returned')

  const late = { lease, seen, quality: 'low' as const, reasons: ['unsafe'], note: 'Blood.' }
  const cast = world.as('cleo').check.vote({ ...world.request(key), ...late })
  expect(await refusalOf(cast)).toBe('round_closed')
  expect((await world.as('cleo').instance.get(world.at(key))).voteDraft).toMatchObject({
    quality: 'low',
    reasons: ['unsafe'],
    note: 'Blood.',
  })
  const back = world.as('cleo').check.sendBack({ ...world.request(key), lease, comment: 'Redo.' })
  expect(await refusalOf(back)).toBe('round_closed')

  const seats = await world.db.select().from(slot).where(eq(slot.instanceId, instanceId))
  const first = seats.filter(({ round }) => round === 1).map(({ status }) => status)
  expect(first.toSorted()).toEqual(['closed', 'done', 'done'])
  expect(seats.filter(({ round }) => round === 2)).toMatchObject([
    { phase: 'review', status: 'free', assigneeId: world.idOf('rosa') },
  ])
})

it('lets the same checkers vote again in the next round', async () => {
  const world = await newWorld()
  const { key } = await world.instance('returned')
  await world.submit('rosa', key)
  await world.vote('cleo', key, 'high')
  expect(await world.vote('carl', key, 'high')).toBe('signed_off')
})

it('sends nothing back where returns are off, and never without a comment', async () => {
  const world = await newWorld({ policy: { returns: false } })
  const { key } = await world.instance('check')
  expect(await refusalOf(world.sendBack('cleo', key))).toBe('returns_off')

  const open = await newWorld()
  const one = await open.instance('check')
  expect(await refusalOf(open.sendBack('cleo', one.key, '  '))).toBe('comment_missing')
  expect(await open.sendBack('cleo', one.key, 'Count again.')).toBe('returned')
  const { threads } = await open.as('rosa').instance.get(open.at(one.key))
  expect(threads).toMatchObject([
    { blocking: true, round: 1, messages: [{ text: 'Count again.' }] },
  ])
})

it('records one event for the last vote and what it decided', async () => {
  const world = await newWorld()
  const { instanceId } = await world.instance('signed_off')
  const events = await world.db
    .select({ move: event.move })
    .from(event)
    .where(eq(event.instanceId, instanceId))
    .orderBy(event.seq)
  expect(events.map(({ move }) => move)).toEqual(['import', 'submit', 'vote', 'agree_high'])
})

it('counts a return for the cap of a day, like the vote in whose place it is', async () => {
  const world = await newWorld()
  const { project } = world
  const [first, second] = [await world.instance('check'), await world.instance('check')]
  const skills = { domains: [], modalities: [], languages: [] }
  const person = world.idOf('cleo')
  await world.as('lena').people.setTerms({ project, person, skills, dayCap: 1 })
  const lease = await world.take('cleo', first.key)
  const back = { ...world.request(first.key), lease, comment: 'Say which side.' }
  await world.as('cleo').check.sendBack(back)
  expect(await refusalOf(world.take('cleo', second.key))).toBe('cap_reached')
  const turn = await world.as('cleo').work.turn({ project })
  expect(turn).toMatchObject({ doneToday: 1, stopped: { why: 'cap_reached', cap: 1 } })
})
