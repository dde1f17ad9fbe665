import { enough } from '#shared/agreement/enough.ts'
import type { Estimate } from '#shared/agreement/estimate.ts'

import { useSay } from './say.ts'

import classes from './agreement.module.css'

interface EstimateCellProps {
  estimate: Estimate | undefined
  isShare: boolean
  /** With its interval, or why there is none. */
  whole: boolean
}

/** A figure in digits. */
export function EstimateCell({ estimate, isShare, whole }: EstimateCellProps) {
  const say = useSay()
  if (!estimate) return '–'
  const isTooFew = ['nothing', 'too_few'].includes(enough(estimate.n))
  const interval = estimate.status === 'ok' && !isTooFew ? estimate.interval : null
  const write = isShare ? say.percent : say.coefficient
  return (
    <>
      {isShare ? say.share(estimate) : say.value(estimate)}
      {whole && (
        <small className={classes['below']}>
          {interval ? say.interval(interval, write) : say.noInterval(estimate)}
        </small>
      )}
    </>
  )
}
