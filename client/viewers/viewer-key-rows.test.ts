import { expect, it } from 'vitest'

import { en } from '#client/i18n/en/index.ts'
import { zh } from '#client/i18n/zh/index.ts'
import { modalities } from '#shared/media/modality.ts'

import { keysFrom } from './key-rows.ts'
import { viewerKeyRows } from './viewer-key-rows.ts'

const wordsIn = (catalogue: unknown, path: string) =>
  path
    .split('.')
    .reduce<unknown>(
      (part, name) => (part as Record<string, unknown> | undefined)?.[name],
      catalogue,
    )

it.each(modalities)(
  'names every key of %s in words of both languages, each thing once',
  (modality) => {
    const rows = viewerKeyRows[modality]
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ words }) => words)).size).toBe(rows.length)
    const unnamed = rows.filter(({ words }) =>
      [en, zh].some((catalogue) => typeof wordsIn(catalogue.viewers, words) !== 'string'),
    )
    expect(unnamed).toEqual([])
  },
)

it('makes one set of keys of many rows, and leaves out what does not hold', () => {
  const pressed: string[] = []
  const rows = [
    { shown: 'A', words: 'a', keys: (name: string) => ({ a: () => pressed.push(name) }) },
    { shown: 'B', words: 'b', keys: () => ({}) },
    { shown: 'C', words: 'c' },
  ]
  const keys = keysFrom(rows, 'yes')
  expect(Object.keys(keys)).toEqual(['a'])
  keys['a']?.({ shiftKey: false })
  expect(pressed).toEqual(['yes'])
})
