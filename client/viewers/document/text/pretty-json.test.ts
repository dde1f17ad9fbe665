import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { prettyJson } from './pretty-json.ts'

it('lays JSON out as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(prettyJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
    }),
  )
})

it('keeps numbers and strings as they are written', () => {
  expect(prettyJson('{"a":1.0,"b":[12345678901234567890,1e3],"c":"\\u0041 {[,:"}')).toBe(
    '{\n  "a": 1.0,\n  "b": [\n    12345678901234567890,\n    1e3\n  ],\n  "c": "\\u0041 {[,:"\n}',
  )
})

it('leaves alone what is no JSON, or nested too deep to be indented', () => {
  expect(prettyJson('{"a":1')).toBeNull()
  expect(prettyJson('['.repeat(1000) + ']'.repeat(1000))).toBeNull()
})
