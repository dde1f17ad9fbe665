import { expect, it } from 'vitest'

import { InstanceFilter } from '#shared/view/instance-view.ts'

import { forgiving } from './forgiving.ts'

it('keeps what an address says rightly and passes over the rest', () => {
  const read = forgiving(InstanceFilter)
  expect(read({ stage: 'check', domain: 'math' })).toEqual({ stage: 'check', domain: 'math' })
  expect(read({ stage: 'nowhere', domain: 'math', difficulty: '2' })).toEqual({ domain: 'math' })
  expect(read({ stage: ['check'], unknown: 1 })).toStrictEqual({ stage: undefined })
})
