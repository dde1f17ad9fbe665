import { describe, expect, it } from 'vitest'

import type { InstanceView } from '#shared/view/instance-view.ts'

import { offeredActs, type PageFacts } from './offered-acts.ts'

const calm: PageFacts = {
  dirty: false,
  conflict: false,
  errors: false,
  checksOpen: false,
  unviewed: false,
  deciding: false,
}
const nothing = { abilities: [], whyNot: {}, hidden: [], proposal: null, gold: null }

describe('offeredActs', () => {
  it('shows what I can do, and says why not where it is my business', () => {
    const offered = offeredActs(
      { ...nothing, abilities: ['comment'], whyNot: { take: 'own_work', recall: 'not_yours' } },
      calm,
    )
    expect(offered).toEqual([{ act: 'take', whyNot: 'own_work' }])
  })

  it('does not submit over errors, open checks or a conflict', () => {
    const view = { ...nothing, abilities: ['submit' as const] }
    expect(offeredActs(view, calm)).toEqual([{ act: 'submit', whyNot: null }])
    expect(offeredActs(view, { ...calm, errors: true })[0]?.whyNot).toBe('has_errors')
    expect(offeredActs(view, { ...calm, checksOpen: true })[0]?.whyNot).toBe('checks_open')
    expect(offeredActs(view, { ...calm, conflict: true })[0]?.whyNot).toBe('conflict')
  })

  it('lets a high vote keep a proposed deletion in spite of errors', () => {
    const view = { ...nothing, abilities: ['vote' as const] }
    const high = (proposal: { reason: string } | null) =>
      offeredActs({ ...view, proposal }, { ...calm, errors: true }).find(
        ({ act }) => act === 'vote_high',
      )?.whyNot
    expect(high(null)).toBe('has_errors')
    expect(high({ reason: 'x' })).toBe(null)
  })

  it('takes out of gold only what gold is made of', () => {
    const view = { ...nothing, abilities: ['mark_gold' as const, 'unmark_gold' as const] }
    const acts = (gold: InstanceView['gold']) =>
      offeredActs({ ...view, gold }, calm).map(({ act }) => act)
    expect(acts(null)).toEqual(['mark_gold'])
    const known = { verdict: 'high' as const, seeded: true, kind: null, reason: '' }
    expect(acts({ ...known, given: 0, found: 0 })).toEqual(['mark_gold', 'unmark_gold'])
  })

  it('offers no second decision while one is on its way', () => {
    const view = { ...nothing, abilities: ['vote' as const, 'return' as const] }
    const offered = offeredActs(view, { ...calm, deciding: true })
    expect(offered.map(({ whyNot }) => whyNot)).toEqual(['deciding', 'deciding', 'deciding'])
  })
})
