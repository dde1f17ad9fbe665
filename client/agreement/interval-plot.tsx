import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'

import { useSay } from './say.ts'
import { hasInterval, isDrawn, placeOn, type Scale } from './scale.ts'

import classes from './agreement.module.css'

interface IntervalPlotProps {
  drawn: readonly { estimate: Estimate; as: 'dot' | 'diamond' }[]
  scale: Scale
}

/** Each value with its interval, in a lane of its own. Drawn only: the table says it. */
export function IntervalPlot({ drawn, scale }: IntervalPlotProps) {
  const say = useSay()
  const [first] = drawn
  if (!drawn.some(({ estimate }) => isDrawn(estimate)))
    return <span className={classes['quiet']}>{first && say.why(first.estimate)}</span>
  const place = (value: number) => placeOn(scale, value)
  return (
    <span className={classes['plot']} aria-hidden>
      {scale.limits.map((limit) => (
        <u key={limit} style={{ left: `${place(limit)}%` }} />
      ))}
      {drawn.map(({ estimate, as }) => {
        if (!isDrawn(estimate)) return null
        const { value, interval } = estimate
        return (
          <span key={as} data-as={as} data-bears={enough(estimate.n)}>
            {interval && hasInterval(estimate) && (
              <i
                style={{
                  left: `${place(interval.low)}%`,
                  width: `${place(interval.high) - place(interval.low)}%`,
                }}
              />
            )}
            <b style={{ left: `${place(value)}%` }} />
          </span>
        )
      })}
    </span>
  )
}

/** Below this per cent of a narrow axis, 0 and the end before it would be written over each other. */
const roomForEnd = 35

/** The axis over the plots. */
export function PlotAxis({ scale }: { scale: Scale }) {
  const isTight = (at: number) => at === 0.8 || (at < 0 && placeOn(scale, 0) < roomForEnd)
  return (
    <span className={classes['axis']} aria-hidden>
      {scale.marks.map(([at, text]) => (
        <i key={text} data-tight={isTight(at)} style={{ left: `${placeOn(scale, at)}%` }}>
          {text}
        </i>
      ))}
    </span>
  )
}
