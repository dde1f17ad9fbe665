import fc from 'fast-check'
import { expect, it } from 'vitest'

import { Anchor } from './anchor.ts'
import { annotationsOf, type Discussed, readAnnotations } from './annotation.ts'
import { lineFragment, mediaFragment, pageFragment } from './fragment.ts'
import { mediumName, readMediumName } from './medium-name.ts'
import { polygonSelector } from './polygon.ts'

const number = fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1000)
const words = fc.string({ unit: 'binary', maxLength: 30 })
const point = fc.tuple(number, number, number).map(([...numbers]) => numbers)
const sha256 = fc.string({
  unit: fc.constantFrom('0', '1', '2', '8', '9', 'a', 'c', 'f'),
  minLength: 64,
  maxLength: 64,
})
const at = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
  .map((date) => date.toISOString())
const count = fc.integer({ min: 1, max: 500 })

const quote = fc.record({
  type: fc.constant('TextQuoteSelector' as const),
  exact: words,
  prefix: words,
  suffix: words,
})
const selector = fc.oneof(
  fc.record({ type: fc.constant('TextPositionSelector' as const), start: fc.nat(), end: fc.nat() }),
  quote,
  fc
    .tuple(number, number, fc.option(quote, { nil: undefined }))
    .map(([start, size, refinedBy]) => ({
      ...mediaFragment({ time: { start, end: start + size } }),
      ...(refinedBy && { refinedBy }),
    })),
  count.map((page) => pageFragment(page)),
  count.map((line) => lineFragment(line, line + 2)),
  fc.tuple(number, number).map(([x, y]) =>
    polygonSelector([
      [x, y],
      [y, x],
      [0, 1],
    ]),
  ),
  fc.record({ type: fc.constant('PointSelector' as const), x: number, y: number, z: number }),
)
const camera = fc.record({
  type: fc.constant('PerspectiveCamera' as const),
  position: point,
  lookAt: point,
  fov: number,
})
const anchor: fc.Arbitrary<Anchor> = fc.record(
  {
    on: fc.oneof(
      fc.record({
        kind: fc.constant('text' as const),
        side: fc.constantFrom('question' as const, 'answer' as const),
        revision: count,
      }),
      fc.record(
        {
          kind: fc.constant('medium' as const),
          sha256,
          state: fc.record({ 'cs:width': number, 'cs:fps': fc.constant('30000/1001') }),
        },
        { requiredKeys: ['kind', 'sha256'] },
      ),
    ),
    selector: fc.array(selector, { maxLength: 4 }),
    camera,
  },
  { requiredKeys: ['on', 'selector'] },
)
const message = fc.record({
  id: fc.uuid(),
  author: fc.option(words),
  round: count,
  text: words,
  mentions: fc.array(words, { maxLength: 2 }),
  at,
})
const thread: fc.Arbitrary<Discussed> = fc
  .record({
    instance: fc.string({ minLength: 1 }),
    revision: count,
    round: count,
    blocking: fc.boolean(),
    reasons: fc.array(fc.string(), { maxLength: 2 }),
    anchor: fc.option(anchor),
    snapshot: fc.option(fc.constantFrom('data:image/png;base64,AA==', 'a few words')),
    messages: fc.array(message, { minLength: 1, maxLength: 4 }),
    resolved: fc.option(fc.record({ by: fc.option(words), at })),
  })
  .map((made) => ({ ...made, id: made.messages[0]?.id ?? '', round: made.messages[0]?.round ?? 1 }))

it('gives every thread back as it was, by way of its JSON', () => {
  fc.assert(
    fc.property(fc.uniqueArray(thread, { selector: ({ id }) => id, maxLength: 3 }), (threads) => {
      for (const one of threads) if (one.anchor) Anchor.parse(one.anchor)
      const json = JSON.stringify(threads.flatMap(annotationsOf))
      expect(readAnnotations(JSON.parse(json))).toEqual(threads)
    }),
    { numRuns: 300 },
  )
})

it('names bytes as RFC 6920 does in its example', () => {
  const name = 'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk'
  const hash = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069'
  expect(mediumName(hash)).toBe(name)
  expect(readMediumName(name)).toBe(hash)
  expect(readMediumName('ni:///sha-256-32;f4OxZQ')).toBeNull()
})

it('says of words in a text what the standard wants', () => {
  const [annotation] = annotationsOf({
    id: '01',
    instance: '4812',
    revision: 3,
    round: 1,
    blocking: true,
    reasons: ['incoherent'],
    anchor: {
      on: { kind: 'text', side: 'question', revision: 3 },
      selector: [
        { type: 'TextQuoteSelector', exact: 'the car', prefix: 'why does ', suffix: ' stop' },
        { type: 'TextPositionSelector', start: 22, end: 29 },
      ],
    },
    snapshot: null,
    messages: [
      {
        id: '01',
        author: 'Ada',
        round: 1,
        text: 'Which car?',
        mentions: [],
        at: '2026-11-21T10:00:00.000Z',
      },
    ],
    resolved: null,
  })
  expect(annotation).toEqual({
    id: 'urn:countersign:comment:01',
    type: 'Annotation',
    motivation: 'commenting',
    creator: { type: 'Person', name: 'Ada' },
    created: '2026-11-21T10:00:00.000Z',
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: 'Which car?', format: 'text/plain' },
      { type: 'TextualBody', purpose: 'tagging', value: 'incoherent' },
    ],
    target: {
      type: 'SpecificResource',
      source: 'urn:countersign:instance:4812:question@rev3',
      state: { type: 'cs:RevisionState', 'cs:revision': 3 },
      selector: [
        { type: 'TextQuoteSelector', exact: 'the car', prefix: 'why does ', suffix: ' stop' },
        { type: 'TextPositionSelector', start: 22, end: 29 },
      ],
    },
    'cs:round': 1,
    'cs:revision': 3,
    'cs:blocking': true,
  })
})
