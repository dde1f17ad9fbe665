import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { useProject } from '#client/project/use-project.ts'

/** Opens where leads read who noticed what in gold, which is in no list of instances. */
export function GoldLink({ label, children }: { label?: string | undefined; children: ReactNode }) {
  const { slug } = useProject()
  return (
    <Link
      to="/projects/$slug/gold"
      params={{ slug }}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}
