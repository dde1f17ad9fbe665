import { describe, expect, it } from 'vitest'

import type { MediaFacts } from '#shared/media/facts.ts'

import type { Anchor, Selector } from './anchor.ts'
import { carryOver } from './carry-over.ts'
import { lineFragment, mediaFragment, pageFragment, readLines } from './fragment.ts'
import { textSelectors } from './text-anchor.ts'

const [old, next] = ['a'.repeat(64), 'b'.repeat(64)]
const on = (...selector: Selector[]): Anchor => ({ on: { kind: 'medium', sha256: old }, selector })
const facts = (some: Partial<MediaFacts>): MediaFacts => ({
  mime: 'image/png',
  modalities: ['image'],
  bytes: 1,
  ...some,
})
const versions = (before: Partial<MediaFacts>, after: Partial<MediaFacts>) => ({
  before: { sha256: old, facts: facts(before) },
  after: { sha256: next, facts: facts(after) },
})
const box = mediaFragment({ box: { x: 1, y: 2, width: 3, height: 4 } })
const time = mediaFragment({ time: { start: 1, end: 2 } })

const page = (number: number) =>
  carryOver(on(pageFragment(number)), 'document', versions({ pages: 9 }, { pages: 3 }))

describe('a remark on a replaced medium', () => {
  it('keeps its box on a picture of the same size only', () => {
    const same = versions({ width: 10, height: 20 }, { width: 10, height: 20 })
    expect(carryOver(on(box), 'image', same)).toEqual({
      on: { kind: 'medium', sha256: next, state: { 'cs:width': 10, 'cs:height': 20 } },
      selector: [box],
    })
    const other = versions({ width: 10, height: 20 }, { width: 20, height: 10 })
    expect(carryOver(on(box), 'image', other)).toBeNull()
    expect(carryOver(on(), 'image', other)).toMatchObject({ on: { sha256: next } })
  })
  it('keeps its time where both last equally long, up to a tenth of a second', () => {
    const carried = (after: number) =>
      carryOver(on(time), 'audio', versions({ seconds: 60 }, { seconds: after }))
    expect(carried(60.09)?.selector).toEqual([time])
    expect(carried(60.2)).toBeNull()
    expect(carryOver(on(time), 'audio', versions({}, {}))).toBeNull()
  })
  it('keeps its page while the new document has one', () => {
    expect(page(3)?.selector).toEqual([pageFragment(3)])
    expect(page(4)).toBeNull()
  })
  it('goes to the lines where its words stand in the new code', () => {
    const code = 'a = 1\nfor i in range(n + 1):\n    total += a\n'
    const edited = `# sums up\n${code.replace('n + 1', 'n')}`
    const quote = textSelectors(code, { start: 6, end: 30 })[0]
    const anchor = on(lineFragment(2, 2), ...(quote ? [quote] : []))
    const carried = carryOver(anchor, 'code', {
      before: { sha256: old, text: code },
      after: { sha256: next, text: edited },
    })
    const [lines, words] = carried?.selector ?? []
    expect(lines?.type === 'FragmentSelector' && readLines(lines.value)).toEqual({
      first: 3,
      last: 3,
    })
    expect(words).toMatchObject({ exact: 'for i in range(n):' })
    const gone = {
      before: { sha256: old, text: code },
      after: { sha256: next, text: 'print(1)\n' },
    }
    expect(carryOver(anchor, 'code', gone)).toBeNull()
  })
})
