import { describe, expect, it } from 'vitest'

import { threadsOf } from '#server/testing/discuss.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { readAnnotations } from '#shared/discussion/annotation.ts'
import { textAnchor } from '#shared/discussion/text-anchor.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const picture = `data:image/png;base64,${Buffer.from('tiny').toString('base64')}`

it('keeps a picture of the spot for whoever asks for it', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  const at = world.at(key)
  const { id } = await world
    .as('lena')
    .discussion.comment({ ...at, text: 'Here.', snapshot: picture })
  expect((await threadsOf(world, 'rosa', key))[0]?.snapshot).toBe('picture')
  const { snapshot } = await world.as('rosa').discussion.snapshot({ ...at, thread: id })
  expect(snapshot).toBe(picture)
  for (const bad of ['data:text/html;base64,aGk=', `data:image/png;base64,${'A'.repeat(280_000)}`])
    await expect(
      world.as('lena').discussion.comment({ ...at, text: 'Here.', snapshot: bad }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('answers, resolves and opens again, and says by whom', async () => {
  const world = await newWorld()
  const { key } = await world.instance()
  const at = world.at(key)
  const { id: thread } = await world.as('lena').discussion.comment({ ...at, text: 'Shorter?' })
  const again = { ...at, thread, text: 'Yes.', requestKey: 'the same key' }
  await world.as('rosa').discussion.reply(again)
  await world.as('rosa').discussion.reply(again)
  await world.as('rosa').discussion.resolve({ ...at, thread })
  await world.as('rosa').discussion.resolve({ ...at, thread })
  const [resolved] = await threadsOf(world, 'lena', key)
  expect(resolved?.messages.map(({ author, text }) => [author, text])).toEqual([
    ['lena', 'Shorter?'],
    ['rosa', 'Yes.'],
  ])
  expect(resolved?.resolved).toMatchObject({ by: 'rosa', mine: false })
  await world.as('lena').discussion.reopen({ ...at, thread })
  expect((await threadsOf(world, 'rosa', key))[0]?.resolved).toBeNull()
  const { events } = await world.as('lena').instance.history(at)
  expect(events.map(({ move }) => move)).toEqual([
    'import',
    'comment',
    'reply',
    'resolve',
    'unresolve',
  ])
})

it('keeps lone surrogates of a quote and takes U+0000 from what is said', async () => {
  const world = await newWorld()
  const text = 'before \ud83d after'
  const { key } = await world.instance('review', { question: { text, media: [] } })
  const anchor = textAnchor({ side: 'question', revision: 1, text }, { start: 5, end: 10 })
  await world.as('lena').discussion.comment({ ...world.at(key), text: 'A\0B\ud83d', anchor })
  const [thread] = await threadsOf(world, 'lena', key)
  expect(thread).toMatchObject({
    anchor,
    place: { status: 'exact' },
    messages: [{ text: 'AB\ufffd' }],
  })
})

it('gives a discussion as W3C annotations, as far as who asks may read it', async () => {
  const world = await newWorld()
  const { key, instanceId } = await world.instance('returned')
  await world.submit('rosa', key)
  await world.as('carl').discussion.comment({ ...world.at(key), text: 'Hidden.' })
  const page = await world.as('cleo').discussion.annotations(world.at(key))
  expect(page.items).toMatchObject([
    {
      type: 'Annotation',
      target: `urn:countersign:instance:${instanceId}@rev1`,
      'cs:blocking': true,
    },
  ])
  const mine = await world.as('carl').discussion.annotations(world.at(key))
  expect(readAnnotations(mine.items)).toMatchObject([
    { blocking: true, messages: [{ text: 'The answer counts wrong.' }] },
    { blocking: false, messages: [{ author: 'carl', text: 'Hidden.' }] },
  ])
})

describe('a thread of an open round', () => {
  it('is hidden from the other checker, who gets the same answer as for one that is not there', async () => {
    const world = await newWorld()
    const { key } = await world.instance('check')
    const at = world.at(key)
    const { id: thread } = await world.as('carl').discussion.comment({ ...at, text: 'Look.' })
    for (const name of ['cleo', 'rosa']) {
      const { discussion } = world.as(name)
      expect(await refusalOf(discussion.reply({ ...at, thread, text: 'Where?' }))).toBe('not_found')
      expect(await refusalOf(discussion.resolve({ ...at, thread }))).toBe('not_found')
      expect(await refusalOf(discussion.snapshot({ ...at, thread }))).toBe('not_found')
      expect(await refusalOf(discussion.reply({ ...at, thread: 'none', text: 'W' }))).toBe(
        'not_found',
      )
    }
  })

  it('is resolved for each checker as far as they see', async () => {
    const world = await newWorld()
    const { key } = await world.instance('returned')
    const at = world.at(key)
    await world.submit('rosa', key)
    const [before] = await threadsOf(world, 'cleo', key)
    const thread = before?.id ?? ''
    await world.as('carl').discussion.resolve({ ...at, thread })
    expect((await threadsOf(world, 'cleo', key))[0]?.resolved).toBeNull()
    await world.as('cleo').discussion.resolve({ ...at, thread })
    expect((await threadsOf(world, 'cleo', key))[0]?.resolved).toMatchObject({ mine: true })
    expect((await threadsOf(world, 'rosa', key))[0]?.resolved).toBeNull()
  })
})

describe('a return', () => {
  it('needs no new words from who has opened a blocking thread in this round', async () => {
    const world = await newWorld()
    const { key } = await world.instance('check')
    const at = world.at(key)
    const lease = await world.take('cleo', key)
    const back = () =>
      world.as('cleo').check.sendBack({ ...world.request(key), lease, comment: '' })
    const say = (text: string, blocking: boolean) =>
      world.as('cleo').discussion.comment({ ...at, text, blocking })
    await world.as('carl').discussion.comment({ ...at, text: 'Of another.', blocking: true })
    await say('Only a remark.', false)
    const { id: thread } = await say('Which triangle?', true)
    await world.as('cleo').discussion.resolve({ ...at, thread })
    expect(await refusalOf(back())).toBe('comment_missing')
    await world.as('cleo').discussion.reopen({ ...at, thread })
    expect(await back()).toEqual({ stage: 'returned' })
    const turn = await world.as('rosa').work.turn({ project: world.project })
    expect(turn.groups.find(({ group }) => group === 'returned')?.items[0]?.why).toBe(
      'Which triangle?',
    )
  })
})

const mentioned = async (world: World, name: string) => {
  const { groups } = await world.as(name).work.turn({ project: world.project })
  return groups.find(({ group }) => group === 'mentioned')
}

describe('a mention', () => {
  it('waits for the person until it is read or answered', async () => {
    const world = await newWorld()
    const { key } = await world.instance()
    const at = world.at(key)
    const ask = (text: string) =>
      world.as('lena').discussion.comment({ ...at, text, mentions: [world.idOf('remi')] })
    await ask('@remi, is this so?')
    expect(await mentioned(world, 'rosa')).toMatchObject({ total: 0 })
    expect(await mentioned(world, 'remi')).toMatchObject({
      total: 1,
      items: [{ row: { key }, why: '@remi, is this so?', mine: 'mentioned' }],
    })
    const [thread] = await threadsOf(world, 'remi', key)
    expect(thread?.messages).toMatchObject([{ mentions: ['remi'], unread: true }])
    await world.as('remi').discussion.reply({ ...at, thread: thread?.id ?? '', text: 'It is.' })
    expect(await mentioned(world, 'remi')).toMatchObject({ total: 0 })
    await ask('@remi, and this?')
    const unread = (await threadsOf(world, 'remi', key)).flatMap(({ messages }) =>
      messages.filter((one) => one.unread).map(({ id }) => id),
    )
    expect(unread).toHaveLength(1)
    await world.as('remi').discussion.read({ ...at, comments: unread })
    expect(await mentioned(world, 'remi')).toMatchObject({ total: 0 })
  })

  it('of an open round waits until its votes are in', async () => {
    const world = await newWorld()
    const { key } = await world.instance('check')
    const mentions = [world.idOf('rosa'), world.idOf('cleo')]
    await world.as('carl').discussion.comment({ ...world.at(key), text: '@rosa @cleo', mentions })
    for (const name of ['rosa', 'cleo'])
      expect(await mentioned(world, name)).toMatchObject({ total: 0, items: [] })
    await world.vote('cleo', key, 'high')
    await world.vote('carl', key, 'high')
    for (const name of ['rosa', 'cleo'])
      expect(await mentioned(world, name)).toMatchObject({ total: 1, items: [{ row: { key } }] })
  })

  it('is of somebody in the project', async () => {
    const [world, other] = [await newWorld(), await newWorld()]
    const { key } = await world.instance()
    const mentions = [other.idOf('rosa')]
    const said = world.as('lena').discussion.comment({ ...world.at(key), text: 'You?', mentions })
    expect(await refusalOf(said)).toBe('bad_input')
  })
})
