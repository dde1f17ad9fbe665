import i18next from 'i18next'
import { expect, it } from 'vitest'

import { en } from '#client/i18n/en/index.ts'
import { mediaFragment, pageFragment } from '#shared/discussion/fragment.ts'
import { polygonSelector } from '#shared/discussion/polygon.ts'

import { spotWords } from './spot-words.ts'

const language = i18next.createInstance()
await language.init({ lng: 'en', resources: { en }, interpolation: { escapeValue: false } })
const t = language.getFixedT('en', 'discussion')

const frames = (from: number, to: number) => ({
  refinedBy: { type: 'cs:FrameSelector' as const, 'cs:start': from, 'cs:end': to },
})
const box = { x: 1204, y: 860, width: 410, height: 220 }

it('says which region, stretch or frame a remark is about', () => {
  const said = [
    [mediaFragment({ box })],
    [
      mediaFragment({ box }),
      polygonSelector([
        [1204, 860],
        [1614, 872],
        [1600, 1080],
      ]),
    ],
    [mediaFragment({ box: { ...box, x: 10, y: 20, width: 30, height: 40, unit: 'percent' } })],
    [mediaFragment({ time: { start: 12.48, end: 14.02 } })],
    [mediaFragment({ time: { start: 12.48, end: 12.7 } })],
    [mediaFragment({ time: { start: 12.45, end: 12.55 } })],
    [mediaFragment({ time: { start: 12, end: null } })],
    [{ ...mediaFragment({ time: { start: 4.9049, end: 4.938267 } }), ...frames(147, 148) }],
    [{ ...mediaFragment({ time: { start: 4, end: 6 }, box }), ...frames(120, 180) }],
    [pageFragment(7)],
  ].map((selectors) => spotWords(selectors, t))
  expect(said).toEqual([
    'box 410 × 220 at 1204, 860',
    'polygon of 3 corners, 410 × 220 at 1204, 860',
    'box 30 % × 40 % at 10 %, 20 %',
    '0:12.5 to 0:14.0',
    '0:12.48 to 0:12.70',
    '0:12.50 ± 0.05 s',
    'from 0:12.0',
    'frame 147, 0:04.90',
    'frames 120 to 179, 0:04.0 to 0:06.0, box 410 × 220 at 1204, 860',
    '',
  ])
})
