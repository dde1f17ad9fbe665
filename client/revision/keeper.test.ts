import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { plainContent } from '#shared/instance/testing/plain-content.ts'

import { createDraftStore, workOf } from './draft-store.ts'
import { type Kept, Keeper, type NotKept, type Ways } from './keeper.ts'
import { type Draft, openDraft } from './open-draft.ts'

const content = plainContent({
  question: { text: '', media: [] },
  answer: { text: 'a', media: [] },
})
const head = { number: 1, content, checks: [] }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const fail = () => Promise.reject(new Error('no'))

/** A browser and a server that keep what they are given, or fail as `broken` says. */
function start(found: { local: Draft | null } = { local: null }) {
  const store = createDraftStore(openDraft({ head, server: null, ...found }), head)
  const broken: { here: boolean; there: NotKept | null } = { here: false, there: null }
  const has = { here: '', there: '', sends: 0 }
  const told: Kept[] = []
  const kept: Draft[] = []
  const ways: Ways = {
    keepHere: async (draft) => {
      if (broken.here) return fail()
      has.here = draft.content.question.text
      kept.push(draft)
    },
    keepHereAtOnce: (draft) => void (has.here = draft.content.question.text),
    forgetHere: async () => void (has.here = ''),
    saveThere: async (draft) => {
      has.sends += 1
      if (broken.there) return fail()
      has.there = draft.content.question.text
      return { at: '2026-01-01T10:00:00Z' }
    },
    dropThere: async () => void (has.there = ''),
    why: () => broken.there ?? 'failed',
  }
  const keeper = new Keeper(store, ways, (now) => told.push(now))
  store.subscribe((now, before) => {
    if (now.touched !== before.touched) keeper.touch()
  })
  const type = (text: string) =>
    store.getState().edit((now) => ({ ...now, question: { text, media: [] } }))
  return { store, broken, has, told, kept, keeper, type, last: () => told.at(-1) }
}

it('keeps here after a second and on the server after four, however long the typing goes on', async () => {
  const { has, last, type } = start()
  let typed = ''
  for (let tenth = 0; tenth < 100; tenth += 1) {
    typed += 'x'
    type(typed)
    await vi.advanceTimersByTimeAsync(100)
    expect(typed.length - has.here.length).toBeLessThanOrEqual(11)
    expect(typed.length - has.there.length).toBeLessThanOrEqual(45)
  }
  await vi.advanceTimersByTimeAsync(5_000)
  expect(has).toMatchObject({ here: typed, there: typed })
  expect(last()).toMatchObject({ here: 'kept', there: 'kept' })
})

it('sends every second where the browser keeps nothing', async () => {
  const { broken, has, keeper, last, type } = start()
  broken.here = true
  type('a')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(has.there).toBe('a')
  expect(last()).toEqual({ here: 'full', there: 'kept', at: '2026-01-01T10:00:00Z' })
  type('ab')
  expect(keeper.wouldLose).toBe(true)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(has.there).toBe('ab')
  expect(keeper.wouldLose).toBe(false)
})

it('tries again where the server failed, and waits for the person where their session ended', async () => {
  const { broken, has, keeper, last, type } = start()
  broken.there = 'failed'
  type('a')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(last()).toMatchObject({ here: 'kept', there: 'failed' })
  broken.there = null
  await vi.advanceTimersByTimeAsync(30_000)
  expect(has.there).toBe('a')

  broken.there = 'signed_out'
  type('ab')
  await vi.advanceTimersByTimeAsync(5_000)
  const { sends } = has
  type('abc')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(has).toMatchObject({ here: 'abc', there: 'a', sends })
  broken.there = null
  await keeper.flush()
  expect(has.there).toBe('abc')
})

it('sends nothing while a revision is made, and what was typed meanwhile after it', async () => {
  const { has, keeper, type } = start()
  type('a')
  const release = await keeper.hold('request-1')
  await vi.advanceTimersByTimeAsync(9_000)
  expect(has.there).toBe('')
  type('ab')
  release()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(has.there).toBe('ab')
})

it('knows the work again that the server kept when it refused a request', async () => {
  const { keeper, kept, store, type } = start()
  type('a')
  const release = await keeper.hold('request-1')
  const refused = { ...workOf(store.getState()), stamp: 'request-1' }
  expect(openDraft({ head, local: kept.at(-1) ?? null, server: refused }).conflict).toBeNull()
  release()
  type('ab')
  store.getState().meetDraft(refused)
  expect(store.getState().conflict).toBeNull()
  store.getState().meetDraft({ ...refused, stamp: 'elsewhere' })
  expect(store.getState().conflict).toMatchObject({ kind: 'draft' })
})

it('sends what a page that broke down left behind', async () => {
  const left = { ...content, question: { text: 'left', media: [] } }
  const local = { base: 1, content: left, checks: [], known: [], unsent: true }
  const { has, keeper } = start({ local })
  keeper.start()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(has.there).toBe('left')
})

it('keeps here and sends no more once another tab writes', async () => {
  const { has, keeper, type } = start()
  type('a')
  await keeper.giveUp()
  expect(has).toMatchObject({ here: 'a', there: '' })
  keeper.end()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(has.sends).toBe(0)
})
