import fc from 'fast-check'
import { expect, it } from 'vitest'

import { countsOf, isNotebook, type Notebook, readNotebook } from './read-notebook.ts'

const bookOf = (cells: object[], more: object = {}) =>
  readNotebook(JSON.stringify({ nbformat: 4, metadata: {}, cells, ...more })) as Notebook
const outputOf = (output: object) =>
  bookOf([{ cell_type: 'code', source: '', outputs: [output] }]).cells[0]?.outputs[0]
const data = (bundle: object) => outputOf({ output_type: 'display_data', data: bundle })

it('reads cells, their counts and their language', () => {
  const book = bookOf(
    [
      { cell_type: 'markdown', source: ['# A\n', 'b'] },
      { cell_type: 'code', source: '1 + 1', execution_count: 3, outputs: [] },
    ],
    { metadata: { kernelspec: { language: 'R', name: 'ir' } } },
  )
  expect(book.language).toBe('r')
  expect(book.cells).toMatchObject([
    { kind: 'markdown', source: '# A\nb', count: null },
    { kind: 'code', source: '1 + 1', count: 3 },
  ])
  expect(countsOf(book)).toEqual({ cells: 2, code: 1, outputs: 0 })
})

it('reads version 3 of the format', () => {
  const cells = [
    { cell_type: 'heading', level: 2, source: 'Old' },
    {
      cell_type: 'code',
      input: 'x',
      prompt_number: 7,
      outputs: [{ output_type: 'pyout', text: ['4', '2'] }],
    },
  ]
  expect(readNotebook(JSON.stringify({ worksheets: [{ cells }] }))).toMatchObject({
    cells: [
      { kind: 'markdown', source: '## Old' },
      { kind: 'code', source: 'x', count: 7, outputs: [{ kind: 'text', text: '42' }] },
    ],
  })
})

it('takes the richest form that is safe, and tables before their text', () => {
  expect(data({ 'image/png': 'iVBO\nRw0=', 'text/plain': '<Figure>' })).toEqual({
    kind: 'image',
    mime: 'image/png',
    base64: 'iVBORw0=',
  })
  expect(data({ 'image/png': '"><script>', 'text/plain': 'a' })).toMatchObject({ text: 'a' })
  expect(data({ 'text/html': '<table></table>', 'text/plain': 'a' })).toMatchObject({
    kind: 'html',
  })
  expect(data({ 'text/html': '<b>a</b>', 'text/plain': 'a' })).toMatchObject({ kind: 'text' })
  expect(data({ 'application/javascript': 'alert(1)' })).toEqual({
    kind: 'unknown',
    type: 'application/javascript',
  })
})

it('cleans a terminal of its colours and of what it wrote over', () => {
  const traceback = ['\u001b[0;31mValueError\u001b[0m: no']
  expect(outputOf({ output_type: 'error', traceback })).toEqual({
    kind: 'text',
    text: 'ValueError: no',
    stream: 'error',
  })
  const text = ' 10%\r 90%\r100%\ndone\r\n'
  expect(outputOf({ output_type: 'stream', name: 'stdout', text })).toMatchObject({
    text: '100%\ndone\n',
  })
})

it('says why something is no notebook', () => {
  expect(readNotebook('{"cells": [')).toEqual({ broken: 'json', line: 1 })
  expect(readNotebook('{\n"cells": [\n]]')).toEqual({ broken: 'json', line: 3 })
  const untyped = { broken: 'shape', place: 'cells.0.cell_type' }
  expect(readNotebook('{"cells": [{"source": "a"}]}')).toEqual(untyped)
  for (const text of ['{}', '[1]', 'null'])
    expect(readNotebook(text)).toEqual({ broken: 'shape', place: 'cells' })
})

it('leaves out what is nested too deeply to be written', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const cell = `{"cell_type":"code","outputs":[{"output_type":"display_data","data":{"application/json":${deep}}}]}`
  expect(readNotebook(`{"cells":[${cell}]}`)).toMatchObject({
    cells: [{ outputs: [{ kind: 'unknown', type: 'application/json' }] }],
  })
})

it('reads or refuses whatever bytes a notebook was turned into, and never throws', () => {
  const whole = JSON.stringify({ cells: [{ cell_type: 'code', outputs: [{ output_type: 'x' }] }] })
  const value = fc.constantFrom('null', '5', '"x"', '[]', '{}', '[null]')
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(10), value, (at, cut, put) => {
      const read = readNotebook(whole.slice(0, at) + put + whole.slice(at + cut))
      expect('broken' in read || Array.isArray(read.cells)).toBe(true)
    }),
  )
})

it('knows a notebook by its name, and inline by its look', () => {
  expect(isNotebook('a/B.IPYNB', '')).toBe(true)
  expect(isNotebook('a.json', '{"nbformat": 4, "cells": []}')).toBe(false)
  expect(isNotebook('', '{"nbformat": 4, "cells": []}')).toBe(true)
  expect(isNotebook('', 'print("cells")')).toBe(false)
})
