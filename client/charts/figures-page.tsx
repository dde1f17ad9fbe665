import type { ReactNode } from 'react'

import { FilterColumn } from './filter-column.tsx'

import classes from './charts.module.css'

interface FiguresPageProps {
  /** What the filters are for, said to those who do not see where they stand. */
  label: string
  filters?: ReactNode
  /** How many of the filters hold something, and what lets go of them all. */
  chosen?: number
  reset?: () => void
  title: ReactNode
  /** Beside the title: what turns, downloads or acts. */
  actions?: ReactNode
  children: ReactNode
}

/** The grammar of the lead's pages: filters at the side, one main thing, figures below each other. */
export function FiguresPage(props: FiguresPageProps) {
  const { label, filters, chosen = 0, reset, title, actions, children } = props
  return (
    <div className={classes['page']} data-alone={filters === undefined}>
      {filters !== undefined && (
        <FilterColumn label={label} chosen={chosen} reset={reset}>
          {filters}
        </FilterColumn>
      )}
      <div className={classes['main']}>
        <header className={classes['head']}>
          <h1>{title}</h1>
          {actions !== undefined && <span className={classes['push']}>{actions}</span>}
        </header>
        {children}
      </div>
    </div>
  )
}
