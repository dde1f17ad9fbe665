import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { useProject } from '#client/project/use-project.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

interface ToInstancesProps {
  search: InstanceFilter
  /** A second way beside one that says it: for pointers alone. */
  isSecond?: boolean
  children: ReactNode
}

/** A number or a name that opens the instances behind it. */
export function ToInstances({ search, isSecond = false, children }: ToInstancesProps) {
  const { slug } = useProject()
  return (
    <Link
      to="/projects/$slug/instances"
      params={{ slug }}
      search={search}
      {...(isSecond && { tabIndex: -1, 'aria-hidden': true })}
    >
      {children}
    </Link>
  )
}
