import { expect, it } from 'vitest'

import { sha256 } from '#server/instance/event-hash.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import type { Medium } from '#shared/instance/medium.ts'

const code = { kind: 'inline' as const, key: 'code1', value: 'print(3)' }
const content = { question: { text: 'What does <code1> print?', media: [code] } }
const hash = sha256(code.value)

async function openWorld(viewedFirst: 'off' | 'opened' | 'whole') {
  const world = await newWorld({ policy: { viewedFirst } })
  const { key } = await world.instance('review', content)
  const look = async (name: string) => {
    const lease = await world.take(name, key)
    const seen = { [hash]: { opened: true } }
    await world.as(name).work.noteViewed({ ...world.at(key), lease, seen })
  }
  const viewed = async (name: string) => (await world.as(name).instance.get(world.at(key))).viewed
  return { world, key, look, viewed }
}

it('tells checkers what the reviewer looked at, and nobody else what a checker did', async () => {
  const { key, look, viewed, world } = await openWorld('off')
  await look('rosa')
  const opened = { [hash]: { seen: { opened: true }, share: 1 } }
  expect(await viewed('rosa')).toEqual({ mine: opened, reviewer: null })
  await world.submit('rosa', key)
  expect(await viewed('cleo')).toEqual({ mine: {}, reviewer: opened })
  await look('cleo')
  expect(await viewed('cleo')).toEqual({ mine: opened, reviewer: opened })
  expect(await viewed('carl')).toEqual({ mine: {}, reviewer: opened })
})

it('adds to what was looked at before', async () => {
  const { key, viewed, world } = await openWorld('off')
  const lease = await world.take('rosa', key)
  const note = (seen: { opened: boolean; pages: number[] }) =>
    world.as('rosa').work.noteViewed({ ...world.at(key), lease, seen: { [hash]: seen } })
  await note({ opened: true, pages: [2] })
  await note({ opened: false, pages: [1] })
  const { mine } = await viewed('rosa')
  expect(mine[hash]?.seen).toEqual({ opened: true, pages: [1, 2] })
})

it('wants every medium looked at where the project says so, anew when it is replaced', async () => {
  const { key, look, world } = await openWorld('opened')
  expect(await refusalOf(world.submit('rosa', key))).toBe('not_viewed')
  await look('rosa')
  const replaced = { ...content.question, media: [{ ...code, value: 'print(4)' }] }
  expect(await refusalOf(world.submit('rosa', key, { question: replaced }))).toBe('not_viewed')
  expect(await world.submit('rosa', key)).toBe('check')
  expect(await refusalOf(world.vote('cleo', key, 'high'))).toBe('not_viewed')
  await look('cleo')
  expect(await world.vote('cleo', key, 'high')).toBe('check')
})

it('asks nobody to look at a medium whose bytes are not here', async () => {
  const world = await newWorld({ policy: { viewedFirst: 'opened' } })
  const away: Medium = {
    kind: 'absent',
    reason: 'address',
    key: 'image1',
    value: 'https://example.org/a.png',
  }
  const question = { text: 'What does <image1> show?', media: [away] }
  const { key } = await world.instance('review', { question })
  expect(await world.submit('rosa', key)).toBe('check')
})

it('takes no evidence from who does not work on it', async () => {
  const { key, world } = await openWorld('off')
  const lease = await world.take('rosa', key)
  const seen = { [hash]: { opened: true } }
  const note = world.as('remi').work.noteViewed({ ...world.at(key), lease, seen })
  expect(await refusalOf(note)).toBe('not_taken')
})
