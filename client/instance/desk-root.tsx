import type { ReactNode } from 'react'

import { useIsPage } from '#client/lib/shown.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import classes from './desk.module.css'

interface DeskRootProps {
  view: Pick<InstanceView, 'key' | 'stage'>
  children: ReactNode
}

/** Names the desk for whoever looks for it on the page: only the one that is shown is found as an instance. */
export function DeskRoot({ children, view: { key, stage } }: DeskRootProps) {
  const names = useIsPage()
    ? { 'data-instance': key, 'data-stage': stage }
    : { 'data-prepared': key }
  return (
    <div className={classes['desk']} {...names}>
      {children}
    </div>
  )
}
