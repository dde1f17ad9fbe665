/** One thing drawn over the horizontal axis. A band has two ends at each place. */
export type Series = {
  id: string
  label: string
  /** A name of the tokens, such as `accent` or `low`. */
  tone: Tone
  /** The way its line is broken, so that lines differ without colour. */
  dash?: 'whole' | 'dashed' | 'dotted'
} & (
  | { kind: 'line' | 'step'; points: readonly Point[]; dots?: boolean }
  | { kind: 'dots'; points: readonly Point[]; shape?: 'diamond' }
  | { kind: 'bars'; points: readonly Point[]; stack?: string }
  | { kind: 'area'; points: readonly Point[]; stack?: string }
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
