import { Link } from '@tanstack/react-router'

import { useProject } from '#client/project/use-project.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import classes from './progress.module.css'

interface Part {
  /** How it is coloured. */
  tone: string
  name: string
  count: number
  search: InstanceFilter
}

/** A whole as one bar, each part as wide as its share and a link to its instances. */
export function PartedBar({ parts }: { parts: readonly Part[] }) {
  const { slug } = useProject()
  const present = parts.filter(({ count }) => count > 0)
  return (
    <>
      <div className={classes['bar']} aria-hidden>
        {present.map(({ tone, count, search }) => (
          <Link
            key={tone}
            to="/projects/$slug/instances"
            params={{ slug }}
            search={search}
            tabIndex={-1}
            data-tone={tone}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className={classes['legend']}>
        {present.map(({ count, name, search, tone }) => (
          <li key={tone}>
            <Link to="/projects/$slug/instances" params={{ slug }} search={search}>
              <i data-tone={tone} aria-hidden />
              {name} <strong>{count}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
