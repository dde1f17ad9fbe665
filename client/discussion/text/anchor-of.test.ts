import { expect, it } from 'vitest'

import { reanchor } from '#shared/discussion/reanchor.ts'
import { quotedBy } from '#shared/discussion/text-anchor.ts'

import { anchorOf } from './anchor-of.ts'

const saved = 'Look at the red car and count its doors.'
const on = { side: 'question' as const, revision: 3, saved }
const chosen = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

it('anchors words in the revision that was saved, wherever they stand on the page', () => {
  const text = `First of all: ${saved}`
  const anchor = anchorOf({ ...on, text }, chosen(text, 'the red car'))
  expect(anchor.on).toEqual({ kind: 'text', side: 'question', revision: 3 })
  expect(reanchor(anchor.selector, saved, saved)).toEqual({
    status: 'exact',
    range: chosen(saved, 'the red car'),
  })
})

it('keeps the quote of words that are not saved yet, and finds them once they are', () => {
  const text = saved.replace('its doors', 'all of its windows')
  const anchor = anchorOf({ ...on, text }, chosen(text, 'all of its windows'))
  expect(quotedBy(anchor)).toBe('all of its windows')
  expect(reanchor(anchor.selector, saved, text)).toMatchObject({
    status: 'moved',
    range: chosen(text, 'all of its windows'),
  })
})
