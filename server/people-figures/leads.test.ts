import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { event, instance, project as projects, review, vote } from '#server/db/schema.ts'
import { workedWorld } from '#server/testing/worked-world.ts'
import { testDb } from '#server/testing/world.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'
import { type DeedKind, writeDeed } from '#shared/view/deed.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'
import type { PersonFigures } from '#shared/view/people-figures.ts'
import { weekOf } from '#shared/view/week.ts'
import { writeWeeks } from '#shared/view/weeks.ts'

/** Half of all that was done lies two weeks back. */
async function inTwoWeeks(project: string, keys: readonly string[]) {
  const { asOwner } = await testDb()
  const those = sql`(select i.instance_id from ${instance} as i join ${projects} as p on p.project_id = i.project_id
    where p.slug = ${project} and i.key in (${sql.join(
      keys.map((key) => sql`${key}`),
      sql`, `,
    )}))`
  for (const table of [event, vote, review])
    await asOwner((owner) =>
      owner.execute(
        sql`update ${table} set at = at - interval '14 days' where instance_id in ${those}`,
      ),
    )
}

it('leads from every number of what people did, and from what came of it, to as many instances', async () => {
  const { world, keys } = await workedWorld()
  const { project } = world
  await inTwoWeeks(project, [keys.deleted, keys.split, keys.kept])
  const found = async (filter: InstanceFilter) =>
    (await world.as('lena').instance.list({ project, filter })).total
  const now = weekOf(new Date())
  const before = weekOf(new Date(Date.now() - 14 * 86_400_000))
  let told = 0
  for (const [from, to] of [
    [null, null],
    [now, now],
    [before, before],
    [before, now],
    [null, before],
    [now, null],
  ]) {
    const weeks = { from: from ?? null, to: to ?? null }
    const span = { ...(from !== null && { from }), ...(to !== null && { to }) }
    const { people, weekly } = await world.as('lena').peopleFigures.ofPeople({ project, ...span })
    for (const person of people) {
      for (const [kind, count] of Object.entries(numbers(person))) {
        told += count
        const did = writeDeed({ kind: kind as DeedKind, person: person.id, weeks })
        expect([did, await found({ did })]).toEqual([did, count])
      }
      const week = { rater: person.id, week: writeWeeks(weeks) }
      expect(await found({ ...week, votes: 'split' })).toBe(timesIn(person.checking.split))
      expect(await found({ ...week, votes: 'paired' })).toBe(person.checking.strictness.n)
      expect(await found({ ...week, outcome: 'decided' })).toBe(person.overturned.all.n)
    }
    for (const { week, k, n } of weekly.low) {
      const then = { person: null, weeks: { from: week, to: week } }
      // Each instance has the votes of two people.
      expect(await found({ did: writeDeed({ kind: 'counted', ...then }) })).toBe(n / 2)
      expect(await found({ did: writeDeed({ kind: 'low', ...then }) })).toBeLessThanOrEqual(k)
    }
    for (const { week, reviews, returns } of weekly.done) {
      const then = { person: null, weeks: { from: week, to: week } }
      expect(await found({ did: writeDeed({ kind: 'allReviews', ...then }) })).toBe(reviews)
      expect(await found({ did: writeDeed({ kind: 'returns', ...then }) })).toBe(returns)
    }
  }
  expect(told).toBeGreaterThan(60)
  for (const filter of [{ did: 'low' }, { did: `reviews~${world.idOf('rosa')}` }])
    for (const name of ['rosa', 'cleo'])
      expect((await world.as(name).instance.list({ project, filter })).total).toBe(0)
  for (const did of ['', 'low~x~2026', 'low~~..~', 'won~~..'])
    expect([did, await found({ did })]).toEqual([did, 0])
})

function timesIn(estimate: Estimate): number {
  if (estimate.status === 'undefined') return 0
  const { k, b = 0, c = 0 } = estimate.components
  return k ?? b + c
}

const numbers = ({ done, returned, checking }: PersonFigures): Record<DeedKind, number> => ({
  reviews: done.reviews,
  secondReviews: done.secondReviews,
  allReviews: done.reviews + done.secondReviews,
  votes: done.votes,
  tieBreaks: done.tieBreaks,
  allVotes: done.votes + done.tieBreaks,
  returns: done.returns,
  cameBack: returned,
  counted: checking.low.n,
  low: timesIn(checking.low),
  minority: timesIn(checking.minority),
})
