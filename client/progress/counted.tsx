import { Bar } from '#client/charts/bar.tsx'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { ToInstances } from './to-instances.tsx'

import classes from './figures.module.css'

interface CountedProps {
  count: number
  search: InstanceFilter
  /** With a bar as long as its share of the most. */
  most?: number | undefined
  tone?: string
}

/** How many there are, as a link to them; nothing where there are none. */
export function Counted({ count, search, most, tone = 'accent' }: CountedProps) {
  const bar = most !== undefined && <Bar value={count} most={most} tone={tone} />
  return (
    <span className={classes['counted']}>
      {bar && count > 0 ? (
        <ToInstances search={search} isSecond>
          {bar}
        </ToInstances>
      ) : (
        bar
      )}
      <span className={classes['digits']}>
        {count > 0 && <ToInstances search={search}>{count.toLocaleString()}</ToInstances>}
      </span>
    </span>
  )
}
