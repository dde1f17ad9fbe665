import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'

import { useSay } from './say.ts'

import classes from './agreement.module.css'

export interface Drawn {
  estimate: Estimate
  as: 'dot' | 'diamond'
}

interface IntervalPlotProps {
  drawn: readonly Drawn[]
  /** Where the axis ends. */
  most?: number
  /** Lines that the value is judged by. */
  limits?: readonly number[]
}

/** The limits of Krippendorff (2004): above the second reliable, above the first good for tentative conclusions. */
export const krippendorffLimits = [0.667, 0.8]

/** Each value with its interval in a lane of its own, from 0 on; what is below 0 stands at the start. Drawn only: the table says it. */
export function IntervalPlot({ drawn, most = 1, limits = [] }: IntervalPlotProps) {
  const say = useSay()
  const [first] = drawn
  const shown = drawn.filter(({ estimate }) => isShown(estimate))
  if (shown.length === 0)
    return <span className={classes['quiet']}>{first && say.why(first.estimate)}</span>
  const place = (value: number) => `${placeOf(value, most)}%`
  return (
    <span className={classes['plot']} aria-hidden>
      {limits.map((limit) => (
        <u key={limit} style={{ left: place(limit) }} />
      ))}
      {shown.map(({ estimate, as }) => {
        if (estimate.status === 'undefined') return null
        const { value, interval } = estimate
        return (
          <span key={as} data-as={as} data-bears={enough(estimate.n)}>
            {interval && enough(estimate.n) !== 'too_few' && (
              <i
                style={{
                  left: place(interval.low),
                  width: `${placeOf(interval.high, most) - placeOf(interval.low, most)}%`,
                }}
              />
            )}
            <b style={{ left: place(value) }} />
          </span>
        )
      })}
    </span>
  )
}

function isShown(estimate: Estimate): boolean {
  return estimate.status === 'ok' && enough(estimate.n) !== 'nothing'
}

/** Where a value lies between 0 and the end of the axis, in percent of its width. */
function placeOf(value: number, most: number): number {
  return (Math.max(0, Math.min(most, value)) / most) * 100
}

/** The axis over the plots. */
export function PlotAxis({
  most = 1,
  marks,
}: {
  most?: number
  marks: readonly [number, string][]
}) {
  return (
    <span className={classes['axis']} aria-hidden>
      {marks.map(([at, text]) => (
        <i key={text} style={{ left: `${placeOf(at, most)}%` }}>
          {text}
        </i>
      ))}
    </span>
  )
}
