import { expect, it } from 'vitest'

import { addressedIn, nameAt, peopleFor } from './mentions.ts'

const people = ['Ada Okafor', 'Tomás Ferreira', 'Kenji Mori'].map((name) => ({ id: name, name }))

it('knows the name that is being written at the cursor', () => {
  expect(nameAt('See @Tom', 8)).toEqual({ start: 4, written: 'Tom' })
  expect(nameAt('(@', 2)).toEqual({ start: 1, written: '' })
  expect(nameAt('See @Tomás Fe and', 13)).toEqual({ start: 4, written: 'Tomás Fe' })
  expect(nameAt('mail me@home', 12)).toBeNull()
  expect(nameAt('no name', 7)).toBeNull()
})

it('finds people by any of their names, without their accents', () => {
  expect(peopleFor('tomas', people).map(({ name }) => name)).toEqual(['Tomás Ferreira'])
  expect(peopleFor('mo', people).map(({ name }) => name)).toEqual(['Kenji Mori'])
  expect(peopleFor('', people)).toHaveLength(3)
  expect(peopleFor('kenji mori is', people)).toEqual([])
})

it('addresses whoever is named whole', () => {
  expect(addressedIn('@Ada Okafor and @Kenji, look', people)).toEqual(['Ada Okafor'])
})
