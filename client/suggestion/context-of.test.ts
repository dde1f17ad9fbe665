import { expect, it } from 'vitest'

import { contextOf } from './context-of.ts'

it('gives what stands around an edit, whole words and whole tags', () => {
  const text = `${'word '.repeat(20)}<image1> two ${'more '.repeat(20)}`
  const start = text.indexOf('two')
  const { after, before } = contextOf(text, { start, before: 'two' })
  expect(before).toMatch(/^….*<image1> $/)
  expect(after).toMatch(/^ more .*…$/)
  expect(before.length + after.length).toBeLessThan(130)
  expect(contextOf('one two', { start: 4, before: 'two' })).toEqual({ before: 'one ', after: '' })
})
