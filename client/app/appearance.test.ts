import { globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { en } from '#client/i18n/en/index.ts'
import { zh } from '#client/i18n/zh/index.ts'

import { commandIds, commandList } from './command-list.ts'

const physical =
  /(?:^|[\s;{])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/

/** Where left is left in every language: pictures, films, models, page images and rows of code do not turn. */
const excepted = /^client\/viewers\//

it('lays nothing out by left and right, so that pages can be read from either side', () => {
  const files = globSync('client/**/*.css').filter((file) => !excepted.test(file))
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (physical.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

const flat = (value: object, path = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(flat(inner, `${path}${key}.`))
        : [[`${path}${key}`, String(inner)]],
    ),
  )

const partsOf = (text = '') => [...new Set(text.match(/\{\{\w+/g))].toSorted()

it('has the same texts in both languages, with the same parts and none empty', () => {
  const [english, chinese] = [flat(en), flat(zh)]
  expect(Object.keys(chinese).toSorted()).toEqual(Object.keys(english).toSorted())
  for (const [key, text] of Object.entries(english)) {
    expect([key, text === '', chinese[key] === '']).toEqual([key, false, false])
  }
  // One thing may be said without its number.
  for (const [key, text] of Object.entries(english).filter(([name]) => !name.endsWith('_one')))
    expect([key, partsOf(chinese[key])]).toEqual([key, partsOf(text)])
})

it('has no word of its own in a component', () => {
  // Names, keys, letters of formulas and the grammar of specifications are the same in every language.
  const names = /^(Countersign|UniM|Enter|Esc|[A-Zn]|image\+audio > image\*2)$/
  const found = globSync('client/**/*.tsx')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const between = [
        ...source.matchAll(/<\/?[a-zA-Z][^<>]*[^=<>]>\s*([A-Za-z][^<>{}=;()]*?)\s*<\//g),
      ]
      const attributes = [
        ...source.matchAll(
          /\s(?:aria-label|title|label|placeholder|alt|description)="([^"]*\p{L}[^"]*)"/gu,
        ),
      ]
      return [...between, ...attributes]
        .map((match) => match[1] ?? '')
        .filter((text) => !names.test(text))
        .map((text) => `${file}: ${text}`)
    })
  expect(found).toEqual([])
})

it('has a name in the catalogue for every command', () => {
  const english = flat(en)
  for (const id of commandIds) {
    const { parts = {}, words } = commandList[id]
    for (const key of [words, ...Object.values(parts)])
      expect([id, english[key.replace(':', '.')]]).not.toEqual([id, undefined])
  }
})
