import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editMeasure } from '#server/db/schema.ts'
import { newWorld } from '#server/testing/world.ts'
import { levenshtein } from '#shared/agreement/levenshtein.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { dayOf } from '#shared/progress/day.ts'
import { writeEdited } from '#shared/view/edited.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

type World = Awaited<ReturnType<typeof newWorld>>
const today = dayOf(new Date())
const found = async (world: World, filter: InstanceFilter) =>
  (await world.as('lena').instance.list({ project: world.project, filter })).total

it('measures once how much of the import each last submission kept, and each bar finds its instances', async () => {
  const world = await newWorld()
  const { question } = plainContent()
  await world.instance('check')
  const changed = await world.instance('review', { domain: 'physics' })
  await world.submit('rosa', changed.key, {
    question: { ...question, text: 'How many sides has a square?' },
  })
  await world.sendBack('cleo', changed.key)
  const before = await world.as('lena').progress.edits({ project: world.project })
  await world.submit('rosa', changed.key, { question: { ...question, text: 'Which one?' } })

  const { whole, left, domains } = await world.as('lena').progress.edits({ project: world.project })
  const kept = levenshtein(question.text, 'Which one?').similarity
  expect([left, whole?.n, whole?.question.middle]).toEqual([0, 2, (1 + kept) / 2])
  expect(whole?.answer).toEqual({ bins: [2, 0, 0, 0, 0, 0, 0], middle: 1 })
  expect(domains.map(({ domain, question: { middle } }) => [domain, middle])).toEqual([
    ['math', 1],
    ['physics', kept],
  ])
  expect(before.whole?.question.bins).toEqual([1, 0, 0, 1, 0, 0, 0])
  expect(whole?.question.bins).toEqual([1, 0, 0, 0, 0, 0, 1])
  for (const side of ['question', 'answer'] as const)
    for (const [bin, count] of (whole?.[side].bins ?? []).entries()) {
      const edited = writeEdited({ side, bin, days: { from: today, to: null } })
      expect(await found(world, { edited })).toBe(count)
    }
  for (const { field, domain, n, question: texts } of domains) {
    const of = (bin: number | null) => ({
      field,
      domain,
      edited: writeEdited({ side: 'question', bin, days: { from: null, to: null } }),
    })
    expect(await found(world, of(null))).toBe(n)
    expect(await found(world, of(0))).toBe(texts.bins[0])
  }
  expect(await found(world, { edited: 'question~0.85~..' })).toBe(0)
  expect(
    (await world.as('lena').progress.edits({ project: world.project, to: '2020-01-01' })).whole,
  ).toBeNull()
  const measures = await world.db
    .select({ revision: editMeasure.revision })
    .from(editMeasure)
    .where(eq(editMeasure.instanceId, changed.instanceId))
    .orderBy(editMeasure.revision)
  expect(measures.map(({ revision }) => revision)).toEqual([2, 3])
})
