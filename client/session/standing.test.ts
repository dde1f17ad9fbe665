import { expect, it } from 'vitest'

import { stay } from './standing.ts'

const person = (id: string) => ({ id, name: id.toUpperCase(), founder: false, persona: false })
const as = (id: string | null) => ({ person: id === null ? null : person(id), personas: [] })

it('keeps the page with its person when the session ends, and lets it go on when they are back', () => {
  const over = stay(stay(undefined, as('mara')), as(null))
  expect(over).toMatchObject({ person: { id: 'mara' }, over: true, other: null })
  expect(stay(over, as('mara'))).toEqual(as('mara'))
})

it('says when somebody else signed in in the same browser', () => {
  expect(stay(as('mara'), as('tomas'))).toMatchObject({ person: { id: 'mara' }, other: 'TOMAS' })
})

it('has nobody to keep where nobody was', () => {
  expect(stay(as(null), as(null))).toEqual(as(null))
  expect(stay(as(null), as('mara'))).toEqual(as('mara'))
})
