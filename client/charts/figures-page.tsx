import type { ReactNode } from 'react'

import classes from './charts.module.css'

interface FiguresPageProps {
  /** What the filters are for, said to those who do not see where they stand. */
  label: string
  filters?: ReactNode
  title: string
  /** Beside the title: what turns, downloads or acts. */
  actions?: ReactNode
  children: ReactNode
}

/** The grammar of the lead's pages: filters at the side, one main thing, figures below each other. */
export function FiguresPage({ label, filters, title, actions, children }: FiguresPageProps) {
  return (
    <div className={classes['page']} data-alone={filters === undefined}>
      {filters !== undefined && (
        <aside className={classes['filters']} aria-label={label}>
          {filters}
        </aside>
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
