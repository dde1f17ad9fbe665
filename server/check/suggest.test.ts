import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { part, suggestionVerdict } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import type { Content } from '#shared/instance/content.ts'
import { checks } from '#shared/review/checks.ts'
import type { HunkVerdict } from '#shared/revision/hunk-verdict.ts'
import { applyHunks, hunksBetween } from '#shared/revision/hunks.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const better = { text: 'A triangle, as the corners tell.', media: [] }

async function inCheck(policy = {}) {
  const world = await newWorld({ policy })
  return { world, ...(await world.instance('check')) }
}

/** Takes a seat and proposes an edit there. */
async function suggest(world: World, name: string, key: string, change: Partial<Content>) {
  const lease = await world.take(name, key)
  const { head, content } = await world.as(name).instance.get(world.at(key))
  const input = { lease, seen: head, content: { ...content, ...change }, message: 'Clearer.' }
  const made = await world.as(name).check.suggest({ ...world.request(key), ...input })
  return { lease, ...made }
}

async function sentBack() {
  const made = await inCheck()
  const { key, world } = made
  const { content } = await world.as('rosa').instance.get(world.at(key))
  const question = { ...content.question, text: `${content.question.text} Count carefully.` }
  const { id, lease } = await suggest(world, 'cleo', key, { answer: better, question })
  await world
    .as('cleo')
    .check.sendBack({ ...world.request(key), lease, comment: 'See what I suggest.' })
  return { ...made, id, content }
}

async function resubmit(
  world: World,
  key: string,
  work: { content: Content; verdicts: HunkVerdict[] },
) {
  const lease = await world.take('rosa', key)
  const { head } = await world.as('rosa').instance.get(world.at(key))
  const given = { lease, base: head.number, checks: [...checks], ...work }
  return world.as('rosa').review.submit({ ...world.request(key), ...given })
}

it('leaves the head and the seat as they are, and the vote still to be given', async () => {
  const { key, world } = await inCheck()
  const before = await world.as('cleo').instance.get(world.at(key))
  const { hunks } = await suggest(world, 'cleo', key, { answer: better })
  expect(hunks).toBe(1)
  const after = await world.as('cleo').instance.get(world.at(key))
  expect({ ...after.head }).toEqual(before.head)
  expect(after.abilities).toContain('vote')
  expect(after.suggestions).toMatchObject([{ mine: true, author: 'cleo', message: 'Clearer.' }])
  expect(await world.vote('cleo', key, 'high')).toBe('check')
})

it('refuses what changes nothing, what was made on an older revision, and who has no seat', async () => {
  const { key, world } = await inCheck()
  expect(await refusalOf(suggest(world, 'cleo', key, {}))).toBe('same_content')
  const lease = await world.take('cleo', key)
  const { content, head } = await world.as('cleo').instance.get(world.at(key))
  const changed = { ...content, answer: better }
  const stale = { lease, seen: { ...head, number: 99 }, content: changed }
  const send = (name: string, input: typeof stale) =>
    refusalOf(world.as(name).check.suggest({ ...world.request(key), ...input }))
  expect(await send('cleo', stale)).toBe('stale')
  expect(await send('carl', { lease, seen: head, content: changed })).not.toBeNull()
  expect(await send('cleo', { lease, seen: head, content: { ...changed, id: 'x' } })).toBe(
    'bad_input',
  )
})

it('shows a suggestion to the reviewer once the round is over, and to nobody before', async () => {
  const { key, world } = await inCheck()
  const { lease } = await suggest(world, 'cleo', key, { answer: better })
  for (const name of ['rosa', 'remi', 'carl', 'lena'])
    expect((await world.as(name).instance.get(world.at(key))).suggestions).toEqual([])
  await world.as('cleo').check.sendBack({ ...world.request(key), lease, comment: 'Look.' })
  const { suggestions } = await world.as('rosa').instance.get(world.at(key))
  expect(suggestions).toMatchObject([{ author: 'cleo', mine: false, content: { answer: better } }])
})

it('records what was accepted and rejected, and lets the suggester check no more in the cycle', async () => {
  const { content, id, key, world, instanceId } = await sentBack()
  const [seen] = (await world.as('rosa').instance.get(world.at(key))).suggestions
  if (!seen) throw new Error('no suggestion')
  const hunks = hunksBetween(seen.base, seen.content)
  expect(hunks).toHaveLength(2)
  const taken = applyHunks(content, hunks.slice(1))
  expect(taken.answer).toEqual(better)
  await resubmit(world, key, {
    content: taken,
    verdicts: [{ suggestion: id, hunk: 0, verdict: 'rejected' }],
  })
  const rows = await world.db
    .select()
    .from(suggestionVerdict)
    .where(eq(suggestionVerdict.instanceId, instanceId))
  expect(rows.map(({ hunk, revision, verdict }) => [hunk, verdict, revision])).toEqual(
    expect.arrayContaining([
      [0, 'rejected', null],
      [1, 'accepted', 2],
    ]),
  )
  const { abilities, whyNot } = await world.as('cleo').instance.get(world.at(key))
  expect(abilities).not.toContain('take')
  expect(whyNot).toMatchObject({ take: 'suggested_it', vote: 'suggested_it' })
  expect(await refusalOf(world.take('cleo', key))).toBe('suggested_it')
  const next = world.as('cleo').work.take({ project: world.project, phase: 'check' })
  expect(await refusalOf(next)).toBe('no_work')

  await world.vote('carl', key, 'high')
  expect(await world.vote('cora', key, 'high')).toBe('signed_off')
  await world.lead(key, 'reopen')
  await world.submit('rosa', key)
  expect(await world.vote('cleo', key, 'high')).toBe('check')
})

it('counts what stands as it was suggested as accepted, whatever was said', async () => {
  const { content, id, key, world } = await sentBack()
  await resubmit(world, key, {
    content: { ...content, answer: better },
    verdicts: [{ suggestion: id, hunk: 1, verdict: 'rejected' }],
  })
  expect(await refusalOf(world.take('cleo', key))).toBe('suggested_it')
})

it('lets a suggester vote again whose suggestions were all rejected', async () => {
  const { content, id, key, world } = await sentBack()
  await resubmit(world, key, {
    content,
    verdicts: [
      { suggestion: id, hunk: 0, verdict: 'rejected' },
      { suggestion: id, hunk: 1, verdict: 'rejected' },
    ],
  })
  expect(await world.vote('cleo', key, 'high')).toBe('check')
})

it('takes a verdict only on a hunk that is there', async () => {
  const { content, id, key, world } = await sentBack()
  const wrong = [
    { suggestion: id, hunk: 2, verdict: 'rejected' as const },
    { suggestion: 'another', hunk: 0, verdict: 'rejected' as const },
  ]
  for (const verdict of wrong)
    expect(await refusalOf(resubmit(world, key, { content, verdicts: [verdict] }))).toBe(
      'bad_input',
    )
})

it('makes the suggester a checker, who may not revise in that cycle', async () => {
  const { key, world, instanceId } = await inCheck()
  await world.giveRoles('cleo', ['checker', 'reviewer'])
  await suggest(world, 'cleo', key, { answer: better })
  const [played] = await world.db
    .select()
    .from(part)
    .where(and(eq(part.instanceId, instanceId), eq(part.personId, world.idOf('cleo'))))
  expect(played?.part).toBe('checker')
  await world.lead(key, 'recall')
  expect(await refusalOf(world.take('cleo', key))).toBe('checked_it')
})

it('sends the same suggestion once, however often it is asked', async () => {
  const { key, world } = await inCheck()
  const lease = await world.take('cleo', key)
  const { content, head } = await world.as('cleo').instance.get(world.at(key))
  const input = {
    ...world.request(key),
    lease,
    seen: head,
    content: { ...content, answer: better },
  }
  const answers = await Promise.all([1, 2].map(() => world.as('cleo').check.suggest(input)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect((await world.as('cleo').instance.get(world.at(key))).suggestions).toHaveLength(1)
})
