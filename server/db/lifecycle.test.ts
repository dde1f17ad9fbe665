import { readFile } from 'node:fs/promises'

import { expect, it } from 'vitest'

import { testDb } from '#server/testing/world.ts'
import { acts, stages, transitions } from '#shared/lifecycle/lifecycle.ts'
import { lifecyclePage } from '#shared/lifecycle/page.ts'

import { transition } from './schema.ts'

const page = 'docs/lifecycle.md'
const born = { from: 'new', move: 'import', to: 'review' }

function written(list: { from: string; move: string; to: string }[]): string[] {
  return list.map(({ from, move, to }) => `${from} ${move} ${to}`).toSorted()
}

it('draws and lists it in the documentation', async () => {
  await expect(lifecyclePage()).toMatchFileSnapshot(`../../${page}`)
})

it('has the moves of the table in the drawing, and no other', async () => {
  const drawing = /```mermaid\n(.*?)```/s.exec(await readFile(page, 'utf8'))?.[1] ?? ''
  const arrows = [...drawing.matchAll(/^ {2}(\S+) --> (\S+): (.+)$/gm)]
  const drawn = arrows.flatMap(([, from = '', to = '', moves = '']) =>
    moves.split(' / ').map((move) => ({ from: from === '[*]' ? 'new' : from, move, to })),
  )
  const moving = transitions().filter(({ from, to }) => from !== to)
  expect(written(drawn)).toEqual(written([born, ...moving]))
})

it('has the moves and the acts as the only events that the database takes', async () => {
  const { db } = await testDb()
  const still = stages.flatMap((stage) => acts.map((move) => ({ from: stage, move, to: stage })))
  expect(written(await db.select().from(transition))).toEqual(
    written([born, ...transitions(), ...still]),
  )
})
