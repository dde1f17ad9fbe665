import type { Series } from './series.ts'

const dashes = { whole: 'none', dashed: '6 4', dotted: '2 3' } as const

/** The strokes of a series, the same in the chart and in its legend. */
export function drawings({ dash = 'whole', tone }: Series) {
  return { stroke: `var(--${tone})`, strokeDasharray: dashes[dash] }
}
