import { eq, inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { event, instance, revision, setting, slot, source } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { newWorld } from '#server/testing/world.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { createInstances, type NewInstance } from './create-instances.ts'
import { fillLanguages } from './fill-languages.ts'
import { shortKeys } from './short-keys.ts'

const item = (externalId: string, occurrence = 1): NewInstance => {
  const content = plainContent({
    id: externalId,
    question: { text: 'How many?', media: [] },
    answer: { text: 'Two.', media: [] },
  })
  const origin = { importId: 'i1', file: 'a.jsonl', record: 1, line: 1, raw: '{}' }
  return { externalId, occurrence, content, findings: [], source: origin }
}

it('makes record, revision, first event and review seat of each new instance', async () => {
  const { db, projectId } = await newWorld()
  const made = await transact(db, (tx) =>
    createInstances(tx, { projectId, actorId: null }, [item('1'), item('2'), item('1', 2)]),
  )
  expect(made.map((one) => one.created)).toEqual([true, true, true])
  expect(new Set(made.map((one) => one.key)).size).toBe(3)

  const first = made[0]?.instanceId ?? ''
  expect(await db.select().from(instance).where(eq(instance.instanceId, first))).toMatchObject([
    { stage: 'review', round: 1, cycle: 1, head: 1, seq: 1, combination: 'text>text' },
  ])
  expect(await db.select().from(source).where(eq(source.instanceId, first))).toHaveLength(1)
  expect(await db.select().from(revision).where(eq(revision.instanceId, first))).toMatchObject([
    { number: 1, authorId: null, authorPart: null, parent: null },
  ])
  expect(await db.select().from(event).where(eq(event.instanceId, first))).toMatchObject([
    { seq: 1, from: 'new', move: 'import', to: 'review' },
  ])
  expect(await db.select().from(slot).where(eq(slot.instanceId, first))).toMatchObject([
    { phase: 'review', slot: 1, status: 'free', epoch: 0 },
  ])
})

it('changes nothing when the same records come again, also twice in one batch', async () => {
  const { db, projectId } = await newWorld()
  const into = { projectId, actorId: null }
  const batch = [item('1'), item('2')]
  const before = await transact(db, (tx) => createInstances(tx, into, batch))
  const again = await transact(db, (tx) =>
    createInstances(tx, into, [...batch, item('3'), item('3')]),
  )
  expect(again.map((one) => one.created)).toEqual([false, false, true, false])
  expect(again.slice(0, 2).map((one) => one.key)).toEqual(before.map((one) => one.key))
  expect(await db.select().from(instance).where(eq(instance.projectId, projectId))).toHaveLength(3)
})

it('gives keys of seven characters, and longer ones where those are taken', async () => {
  const { db, projectId } = await newWorld()
  const into = { projectId, actorId: null }
  const [first] = await transact(db, (tx) => createInstances(tx, into, [item('1')]))
  const taken = first?.key ?? ''
  expect(taken).toHaveLength(7)

  const ids = [`${taken}abc`, 'zzzzzzz1', 'zzzzzzz2']
  const keys = await transact(db, (tx) => shortKeys(tx, [projectId], ids))
  expect(ids.map((id) => keys.get(id))).toEqual([`${taken}a`, 'zzzzzzz', 'zzzzzzz2'])
})

it('finds the languages of instances from before they were looked for, once and to the end', async () => {
  const { db, projectId } = await newWorld()
  const text =
    'How many windows does the old house beside the river have, and which of them are open?'
  const items = Array.from({ length: 60 }, (_, i) => {
    const one = item(`${i}`)
    const spoken = { ...one.content, question: { text, media: [] } }
    return { ...one, content: i === 7 ? { ...spoken, ...wordless } : spoken }
  })
  const made = await transact(db, (tx) => createInstances(tx, { projectId, actorId: null }, items))
  const ids = made.map(({ instanceId }) => instanceId)
  const mine = inArray(instance.instanceId, ids)
  const languages = async () => {
    const rows = await db.select({ language: instance.language }).from(instance).where(mine)
    return Map.groupBy(rows, ({ language }) => language)
  }
  expect((await languages()).get('en')).toHaveLength(59)
  await db.update(instance).set({ language: null }).where(mine)

  expect(await fillLanguages(db, AbortSignal.abort())).toBe(0)
  expect((await languages()).get(null)).toHaveLength(60)
  expect(await fillLanguages(db, new AbortController().signal)).toBeGreaterThanOrEqual(59)
  expect((await languages()).get('en')).toHaveLength(59)
  await db.update(instance).set({ language: null }).where(mine)
  expect(await fillLanguages(db, new AbortController().signal)).toBe(0)

  const [seventh = ''] = ids.toSorted().slice(6, 7)
  await db.update(setting).set({ value: seventh }).where(eq(setting.name, 'languages_found_to'))
  await fillLanguages(db, new AbortController().signal)
  const left = (await languages()).get(null) ?? []
  // Those up to where an earlier run came, and the one that has no words.
  expect([7, 8]).toContain(left.length)
})

const wordless = {
  question: { text: '$x^2 = 4$', media: [] },
  answer: { text: '2', media: [] },
}
