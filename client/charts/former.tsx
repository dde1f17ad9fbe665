import type { ReactNode } from 'react'

import classes from './charts.module.css'

interface FormerProps {
  stale: boolean
  /** Within a line of words. */
  inline?: boolean
  children: ReactNode
}

/** Figures, dimmed where they are those of before and new ones are on their way: nothing goes away in between. */
export function Former({ stale, inline = false, children }: FormerProps) {
  const Box = inline ? 'span' : 'div'
  return (
    <Box className={classes['former']} data-stale={stale} aria-busy={stale}>
      {children}
    </Box>
  )
}
