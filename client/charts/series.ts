import type { ReactNode } from 'react'

/** Wraps a mark at a place in what opens the instances behind it. */
export type Open = (x: number, mark: ReactNode) => ReactNode

/** One thing drawn over the horizontal axis. A band has two ends at each place. */
export type Series = {
  id: string
  label: string
  /** A name of the tokens, such as `accent` or `low`. */
  tone: Tone
  /** The way its line is broken, so that lines differ without colour. */
  dash?: 'whole' | 'dashed' | 'dotted'
} & (
  | { kind: 'line' | 'step'; points: readonly Point[]; dots?: boolean; open?: Open | undefined }
  | { kind: 'dots'; points: readonly Point[]; shape?: 'diamond'; open?: Open | undefined }
  | { kind: 'bars'; points: readonly Point[]; stack?: string; open?: Open | undefined }
  /** An area is opened by pointers alone, where they are; its table by keys. */
  | { kind: 'area'; points: readonly Point[]; stack?: string; open?: Open | undefined }
  | { kind: 'band'; points: readonly { x: number; low: number; high: number }[] }
)

export interface Point {
  x: number
  y: number | null
}

export type Tone =
  | 'accent'
  | 'high'
  | 'low'
  | 'returned'
  | 'information'
  | 'text'
  | 'text-quiet'
  | 'edge-strong'

/** One row for each place that any of the series has, in order; a series stands in it under its own id. */
export type Row = { x: number } & Record<string, number | null | [number, number]>

export function merged(series: readonly Series[]): Row[] {
  const rows = new Map<number, Row>()
  const at = (x: number) => {
    const row = rows.get(x) ?? { x }
    rows.set(x, row)
    return row
  }
  for (const one of series)
    if (one.kind === 'band') for (const { x, low, high } of one.points) at(x)[one.id] = [low, high]
    else for (const { x, y } of one.points) at(x)[one.id] = y
  for (const row of rows.values()) pile(row, series)
  return [...rows.values()].toSorted((a, b) => a.x - b.x)
}

/** Where a series stands in a row if it is drawn on top of others: from where to where. */
export function drawnAs(one: Series): string {
  return 'stack' in one && one.stack !== undefined ? `${one.id} on top` : one.id
}

/** Puts what stands in one stack on top of each other, and nothing where it has nothing. */
function pile(row: Row, series: readonly Series[]): void {
  const tops = new Map<string, number>()
  for (const one of series) {
    const value = row[one.id]
    if (!('stack' in one) || one.stack === undefined || typeof value !== 'number') continue
    const below = tops.get(one.stack) ?? 0
    tops.set(one.stack, below + value)
    row[drawnAs(one)] = [below, below + value]
  }
}
