import { and, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { slot, voteDraft } from '#server/db/schema.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** As if the work on an instance had begun a while earlier. */
async function earlier({ db }: World, instanceId: string, seconds: number): Promise<void> {
  await db
    .update(slot)
    .set({ begunAt: sql`${slot.begunAt} - make_interval(secs => ${seconds})` })
    .where(and(eq(slot.instanceId, instanceId), eq(slot.status, 'leased')))
}

it('hands nothing over sooner than the project asks, and keeps what was written', async () => {
  const world = await newWorld({ policy: { reviewSeconds: 60 } })
  const { key, instanceId } = await world.instance()
  const desk = () => world.as('rosa').instance.get({ project: world.project, key })
  const before = (await desk()).content.question
  const question = { ...before, text: `${before.text} Say why.` }
  expect(await refusalOf(world.submit('rosa', key, { question }))).toBe('too_soon')
  expect(await refusalOf(world.proposeDeletion('rosa', key))).toBe('too_soon')
  const { draft } = await desk()
  expect(draft?.content.question.text).toBe(question.text)

  await earlier(world, instanceId, 30)
  expect(await refusalOf(world.submit('rosa', key))).toBe('too_soon')
  await earlier(world, instanceId, 31)
  expect(await world.submit('rosa', key)).toBe('check')
})

it('takes no vote and no return sooner, from the hour when this person began', async () => {
  const world = await newWorld({ policy: { checkSeconds: 60 } })
  const { key, instanceId } = await world.instance('check')
  await world.takeAhead('cleo', key)
  expect(await refusalOf(world.vote('cleo', key, 'high'))).toBe('too_soon')
  await earlier(world, instanceId, 61)
  expect(await refusalOf(world.vote('carl', key, 'low'))).toBe('too_soon')
  const kept = await world.db
    .select({ quality: voteDraft.quality })
    .from(voteDraft)
    .where(and(eq(voteDraft.instanceId, instanceId), eq(voteDraft.personId, world.idOf('carl'))))
  expect(kept).toEqual([{ quality: 'low' }])

  expect(await world.vote('cleo', key, 'high')).toBe('check')
  expect(await refusalOf(world.sendBack('carl', key, 'Mend it.'))).toBe('too_soon')
  await earlier(world, instanceId, 61)
  expect(await world.vote('carl', key, 'high')).toBe('signed_off')
})
