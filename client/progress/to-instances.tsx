import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { useProject } from '#client/project/use-project.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

/** A number or a name that opens the instances behind it. */
export function ToInstances({ search, children }: { search: InstanceFilter; children: ReactNode }) {
  const { slug } = useProject()
  return (
    <Link to="/projects/$slug/instances" params={{ slug }} search={search}>
      {children}
    </Link>
  )
}
