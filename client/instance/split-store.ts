import { create } from 'zustand'

import { keepSetting, readSetting } from '#client/lib/settings.ts'

import type { Sizes } from './moved-edge.ts'

/** The source's share of the line while a side is edited, in per cent; the rendered side has the rest. */
export const splitSizes: Sizes = { least: 25, most: 75, usual: 50, step: 2, part: 'before' }
const stored = 'countersign.split'

export function fittingShare(wanted: number): number {
  const held = Math.min(splitSizes.most, Math.max(splitSizes.least, wanted))
  return Math.round(held * 10) / 10
}

export const useSplit = create<{ share: number }>(() => {
  const share = readSetting(stored)
  return { share: typeof share === 'number' ? fittingShare(share) : splitSizes.usual }
})

export function setSplit(wanted: number): void {
  const share = fittingShare(wanted)
  useSplit.setState({ share })
  keepSetting(stored, share)
}
