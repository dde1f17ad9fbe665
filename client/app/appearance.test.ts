import { globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { en } from '#client/i18n/en/index.ts'
import { zh } from '#client/i18n/zh/index.ts'

import { commandIds, commandList } from './command-list.ts'

const physical =
  /(?:^|[\s;{])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/

const fourSides =
  /^\s*(margin|padding|inset|scroll-margin|scroll-padding|border-radius):\s*(\S+) (\S+) (\S+) (\S+);$/

/** Whether the four values of a line give the left side something else than the right one. */
function leans(line: string): boolean {
  const [, name, first, second, third, fourth] = fourSides.exec(line) ?? []
  return name === 'border-radius' ? first !== second || third !== fourth : second !== fourth
}

/** Where left is left in every language: what lies on a picture, a page image, a model or a scale does
 * not turn with the page. */
const onMedia = [
  'client/viewers/document/pdf/pdf-layers.css left: 0;',
  'client/viewers/image/image.css inset: 4px 4px auto auto;',
  'client/viewers/image/image.css inset: 4px auto auto 4px;',
  'client/viewers/pan-zoom.css left: 0;',
  'client/viewers/spot-pin.css border-radius: 12px 12px 12px 2px;',
  'client/viewers/three-d/spots/model-spots.css left: 0;',
  'client/viewers/three-d/spots/model-spots.css left: 50%;',
  'client/viewers/three-d/three-d.css left: 0;',
]

it('lays nothing out by left and right, so that pages can be read from either side', () => {
  const files = globSync('client/**/*.css')
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => (physical.test(line) || leans(line) ? [`${file} ${line.trim()}`] : [])),
  )
  expect([...new Set(found)].toSorted()).toEqual(onMedia)
})

it('gives no component a margin, an inset or an alignment of left and right', () => {
  const ofStyle =
    /\s(?:ml|mr|pl|pr|ta)=(?:\{|"(?:left|right))|(?:margin|padding|border)(?:Left|Right)/
  const found = globSync('client/**/*.tsx').filter((file) =>
    ofStyle.test(readFileSync(file, 'utf8')),
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
