import { expect, it } from 'vitest'

import { readTable } from '#client/viewers/document/table/read-table.ts'

import { documentKind } from './document-kind.ts'

it('guesses the separator of a table and keeps quoted ones', () => {
  expect(readTable('a;b\n1;"x;y"\n')).toEqual({
    head: ['a', 'b'],
    rows: [['1', 'x;y']],
    separator: ';',
    cut: false,
  })
  expect(readTable('a\tb\n1\t2\n').separator).toBe('\t')
  expect(readTable('名,值\n一,"2\n3"\n').rows).toEqual([['一', '2\n3']])
})

it('names the columns that only later rows have', () => {
  expect(readTable('a,b\n1,2,3\n').head).toEqual(['a', 'b', ''])
})

it('tells kinds of documents by their bytes, a table also by its name', () => {
  const kinds = [
    ['application/pdf', 'x'],
    ['image/png', 'p1.png'],
    ['text/csv', 'x'],
    ['text/plain', 'x.CSV'],
    ['application/json', 'x.json'],
    ['application/zip', 'x.docx'],
  ] as const
  expect(kinds.map(([mime, name]) => documentKind(mime, name))).toEqual([
    'pdf',
    'page',
    'table',
    'table',
    'json',
    null,
  ])
})
