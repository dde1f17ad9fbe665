import { expect, it } from 'vitest'

import { cutHtml } from './cut-html.ts'

it('keeps a page whose length is in its pictures', () => {
  const html = `<p>one</p><img src="data:image/png;base64,${'A'.repeat(3_000_000)}"><p>two</p>`
  expect(cutHtml(html)).toBe(html)
})

it('keeps the beginning of a page with too many words or too many tags', () => {
  expect(cutHtml(`<p>${'word '.repeat(1_000_000)}`)).toHaveLength(1_000_003)
  expect(cutHtml(`<p>${'word '.repeat(1_000_000)}</p>`)).toHaveLength(1_000_003)
  expect(cutHtml('<b>'.repeat(60_000))).toHaveLength(150_000)
})

it('is done soon with tags that never end', () => {
  expect(cutHtml('<'.repeat(5_000_000))).toHaveLength(1_000_000)
})
