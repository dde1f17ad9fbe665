import { expect, it } from 'vitest'

import { sha256 } from '#server/instance/event-hash.ts'
import { threadsOf } from '#server/testing/discuss.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { rangeToUnits } from '#shared/discussion/code-points.ts'
import { lineFragment } from '#shared/discussion/fragment.ts'
import { textAnchor } from '#shared/discussion/text-anchor.ts'
import type { Content, Side } from '#shared/instance/content.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const question = {
  text: 'How many sides has a triangle? Count every single side of it.',
  media: [],
}
const answer = { text: 'It has three sides.', media: [] }

async function anchorOn(world: World, key: string, words: string, side: Side = 'question') {
  const { content, head } = await world.as('lena').instance.get(world.at(key))
  const { text } = content[side]
  const start = text.indexOf(words)
  return textAnchor({ side, revision: head.number, text }, { start, end: start + words.length })
}

async function save(world: World, key: string, change: string | Partial<Content>) {
  const lease = await world.take('rosa', key)
  const { content, head } = await world.as('rosa').instance.get(world.at(key))
  await world.as('rosa').revision.save({
    ...world.request(key),
    lease: { ...lease, phase: 'review' },
    base: head.number,
    content: {
      ...content,
      ...(typeof change === 'string'
        ? { question: { ...content.question, text: change } }
        : change),
    },
  })
  await world.as('rosa').work.release({ ...world.at(key), lease, reason: 'unclear' })
}

const inline = (value: string) => ({
  text: 'Run <code1>.',
  media: [{ kind: 'inline' as const, key: 'code1', value }],
})

it('tells in every revision where the words stand that a remark is about', async () => {
  const world = await newWorld()
  const { key } = await world.instance('review', { question, answer })
  const anchor = await anchorOn(world, key, 'every single side')
  const { id } = await world.as('lena').discussion.comment({
    ...world.at(key),
    text: 'Which sides?',
    anchor,
    snapshot: 'every single side',
    reasons: ['incoherent'],
  })
  const seen = async () => {
    const [thread] = await threadsOf(world, 'rosa', key)
    const { content } = await world.as('rosa').instance.get(world.at(key))
    const { text } = content.question
    const range = thread?.place.range && rangeToUnits(text, thread.place.range)
    return [thread?.place.status, range && text.slice(range.start, range.end)]
  }
  expect((await threadsOf(world, 'rosa', key))[0]).toMatchObject({
    id,
    blocking: false,
    reasons: ['incoherent'],
    anchor,
    snapshot: { words: 'every single side' },
    resolved: null,
    messages: [{ author: 'lena', text: 'Which sides?', mine: false }],
  })
  expect(await seen()).toEqual(['exact', 'every single side'])
  await save(world, key, `Now: ${question.text}`)
  expect(await seen()).toEqual(['moved', 'every single side'])
  await save(world, key, `Now: ${question.text.replace('single', 'straight')}`)
  expect(await seen()).toEqual(['changed', 'every straight side'])
  await save(world, key, 'How many sides has a triangle?')
  expect(await seen()).toEqual(['orphan', null])
})

it('keeps a remark on the version it was made on, until it is carried over to the one that came after', async () => {
  const world = await newWorld()
  const code = 'for i in range(n + 1):\n    total += i\n'
  const { key } = await world.instance('review', { question: inline(code) })
  const at = world.at(key)
  const anchor = {
    on: { kind: 'medium' as const, sha256: sha256(code) },
    selector: [lineFragment(1, 1)],
  }
  const { id: thread } = await world.as('lena').discussion.comment({ ...at, text: 'n', anchor })
  const place = async () => (await threadsOf(world, 'rosa', key))[0]?.place
  expect(await place()).toMatchObject({ status: 'exact', key: 'code1' })
  await save(world, key, { question: inline(`# sums up\n${code}`) })
  expect(await place()).toMatchObject({ status: 'changed', key: 'code1', carry: true })
  await world.as('rosa').discussion.carryOver({ ...at, thread })
  const [carried] = await threadsOf(world, 'rosa', key)
  expect(carried).toMatchObject({
    place: { status: 'exact', key: 'code1' },
    anchor: { on: { sha256: sha256(`# sums up\n${code}`) } },
  })
  expect(carried?.anchor?.selector[0]).toEqual(lineFragment(2, 2))
  await save(world, key, { question: inline('print(1)\n') })
  expect(await place()).toMatchObject({ status: 'changed', carry: false })
  const again = world.as('rosa').discussion.carryOver({ ...at, thread })
  expect(await refusalOf(again)).toBe('not_carried')
  await save(world, key, { question: { text: 'Run nothing.', media: [] } })
  expect(await place()).toMatchObject({ status: 'orphan', key: null })
})
