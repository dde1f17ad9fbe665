import { create } from 'zustand'

import { keepSetting, readSetting } from '#client/lib/settings.ts'

import type { Sizes } from './moved-edge.ts'

interface RailState {
  /** Pixels. */
  width: number
  folded: boolean
}

/** Pixels. */
export const railSizes: Sizes = { least: 280, most: 900, usual: 380, step: 24, part: 'behind' }
const stored = 'countersign.rail'

/** A width that leaves the reading column at least 480 px of the window. */
export function fittingWidth(wanted: number, windowWidth: number): number {
  const { least, most } = railSizes
  const room = Math.max(least, Math.min(most, windowWidth - 480))
  return Math.round(Math.min(room, Math.max(least, wanted)))
}

function kept(): RailState {
  const { folded, width } = (readSetting(stored) ?? {}) as Partial<RailState>
  return { width: typeof width === 'number' ? width : railSizes.usual, folded: folded === true }
}

export const useRail = create<RailState>(kept)

export function setRail(change: Partial<RailState>): void {
  useRail.setState(change)
  keepSetting(stored, useRail.getState())
}

export const foldRail = () => setRail({ folded: !useRail.getState().folded })
