import { expect, it } from 'vitest'

import { newWorld } from '#server/testing/world.ts'

import type { BreachRule } from './breach.ts'
import { breachesOf } from './breaches-of.ts'
import { type Dossier, dossiersOf } from './dossier.ts'

/** An instance with a sign-off, a second cycle and an open check, where every rule has something to look at. */
async function longStory(): Promise<Dossier> {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('signed_off')
  await world.lead(key, 'reopen')
  await world.submit('rosa', key, { difficulty: 3 })
  await world.vote('cora', key, 'high')
  const [dossier] = await dossiersOf(world.db, [instanceId])
  if (!dossier) throw new Error('The instance is not there')
  return dossier
}

it('finds nothing where nothing is wrong, and each damage by its rule', async () => {
  const sound = await longStory()
  expect(breachesOf(sound)).toEqual([])

  const harms: [BreachRule, (dossier: Dossier) => unknown][] = [
    ['chain', ({ events }) => events.splice(2, 1)],
    ['chain', ({ events }) => Object.assign(events[2] ?? {}, { payload: { quality: 'low' } })],
    ['chain', ({ events }) => Object.assign(events[2] ?? {}, { to: 'deleted' })],
    ['standing', ({ instance }) => Object.assign(instance, { stage: 'signed_off' })],
    ['standing', ({ instance }) => Object.assign(instance, { cycle: 1 })],
    ['standing', ({ instance }) => Object.assign(instance, { stageSince: new Date(0) })],
    ['head', ({ instance }) => Object.assign(instance, { headHash: '0'.repeat(64) })],
    ['revision', ({ revisions }) => Object.assign(revisions[0] ?? {}, { content: '{}' })],
    ['revision', ({ revisions }) => Object.assign(revisions[1] ?? {}, { parent: 7 })],
    ['summary', ({ instance }) => Object.assign(instance, { excerpt: 'Something else.' })],
    ['seats', ({ seats }) => Object.assign(seats.at(-1) ?? {}, { phase: 'tie_break', slot: 1 })],
    ['seats', ({ seats }) => Object.assign(seats[0] ?? {}, { status: 'free' })],
    [
      'seats',
      ({ seats }) =>
        seats.splice(
          seats.findIndex(({ status }) => status === 'free'),
          1,
        ),
    ],
    ['seats', ({ seats }) => seats.push(...seats.slice(-1))],
    ['seats', ({ votes }) => Object.assign(votes[0] ?? {}, { epoch: 9 })],
    ['one_seat', ({ seats }) => Object.assign(seats[1] ?? {}, { holderId: seats[0]?.holderId })],
    ['four_eyes', (dossier) => rosaVotes(dossier)],
    ['four_eyes', (dossier) => carlSuggested(dossier)],
    ['part', ({ parts }) => parts.splice(0, 1)],
    ['part', ({ parts }) => Object.assign(parts[0] ?? {}, { personId: 'somebody' })],
    ['review', ({ reviews }) => reviews.splice(0, 1)],
    ['review', ({ reviews }) => Object.assign(reviews[0] ?? {}, { verdict: 'propose_deletion' })],
    ['vote', ({ votes }) => votes.splice(0, 1)],
    ['vote', ({ votes }) => Object.assign(votes[0] ?? {}, { revision: 2 })],
    ['decision', ({ votes }) => Object.assign(votes[0] ?? {}, { quality: 'low' })],
    ['request', ({ requests }) => Object.assign(requests[0] ?? {}, { response: null })],
  ]
  for (const [rule, harm] of harms) {
    const harmed = structuredClone(sound)
    harm(harmed)
    expect(breachesOf(harmed).map((one) => one.rule)).toContain(rule)
  }
})

/** A voter of the first cycle had suggested a part of what was voted on. */
function carlSuggested({ accepted, instance: { instanceId }, votes }: Dossier): void {
  const suggesterId = votes[1]?.personId ?? ''
  accepted.push({ instanceId, cycle: 1, suggesterId, revision: 1 })
}

/** The author of the first cycle votes in the second, where another person handed the instance over. */
function rosaVotes({ reviews, revisions, votes }: Dossier): void {
  const author = reviews[0]?.personId
  for (const one of revisions) one.authorId = null
  for (const one of reviews) if (one.cycle === 2) one.personId = 'somebody'
  for (const one of votes) if (one.cycle === 2) Object.assign(one, { personId: author })
}
