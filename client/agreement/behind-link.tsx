import type { ReactNode } from 'react'

import { GoldLink } from '#client/gold/gold-link.tsx'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { InstancesLink } from './instances-link.tsx'

/** What finds exactly the instances behind a figure, if anything does; gold is no part of the list, and has its own page. */
export type Behind = InstanceFilter | 'gold' | null

interface BehindLinkProps {
  behind: Behind
  /** What is said of a mark that is only drawn. */
  label?: string
  children: ReactNode
}

/** A figure that opens what is behind it. */
export function BehindLink({ behind, label, children }: BehindLinkProps) {
  if (!behind) return children
  if (behind === 'gold') return <GoldLink label={label}>{children}</GoldLink>
  return (
    <InstancesLink filter={behind} label={label}>
      {children}
    </InstancesLink>
  )
}
