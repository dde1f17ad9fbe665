import { create } from 'zustand'

interface RailState {
  /** Pixels. */
  width: number
  folded: boolean
}

export const narrowest = 280
export const widest = 900
export const usual = 380
const stored = 'countersign.rail'

/** A width that leaves the reading column at least 480 px of the window. */
export function fittingWidth(wanted: number, windowWidth: number): number {
  const room = Math.max(narrowest, Math.min(widest, windowWidth - 480))
  return Math.round(Math.min(room, Math.max(narrowest, wanted)))
}

/** Where a key moves the edge of a rail that stands at the end of the line; null for another key. */
export function widthByKey(key: string, width: number, rtl: boolean): number | null {
  const step = 24
  switch (key) {
    case 'ArrowLeft':
      return width + (rtl ? -step : step)
    case 'ArrowRight':
      return width + (rtl ? step : -step)
    case 'Home':
      return narrowest
    case 'End':
      return widest
    case 'Enter':
      return usual
    default:
      return null
  }
}

function kept(): RailState {
  try {
    const { folded, width } = JSON.parse(localStorage.getItem(stored) ?? '{}') as Partial<RailState>
    return { width: typeof width === 'number' ? width : usual, folded: folded === true }
  } catch {
    return { width: usual, folded: false }
  }
}

export const useRail = create<RailState>(kept)

export function setRail(change: Partial<RailState>): void {
  useRail.setState(change)
  localStorage.setItem(stored, JSON.stringify(useRail.getState()))
}

export const foldRail = () => setRail({ folded: !useRail.getState().folded })
