import { Skeleton } from '@mantine/core'
import {
  type CSSProperties,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import type { Found } from '#client/validation/found.ts'
import type { Side } from '#shared/instance/content.ts'
import type { Fix } from '#shared/validation/finding.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { markMedium, mediumOfEvent } from './link-panes.ts'
import { SplitEdge } from './split-edge.tsx'
import { useSplit } from './split-store.ts'

import classes from './desk.module.css'

const SideSource = lazy(() => import('./side-source.tsx'))

interface SidePairProps {
  editing: boolean
  slug: string
  side: Side
  files: Record<string, MediumFile>
  found: Found
  onFix: ((fix: Fix) => void) | undefined
  /** The rendered side. */
  children: ReactNode
}

interface Linked {
  key: string
  from: 'source' | 'rendered'
}

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches
const wide = () => window.matchMedia('(min-width: 1280px)').matches

/** The rendered side, with its source beside it while it is edited: what is looked at on one is marked and in sight on the other. */
export function SidePair({ children, editing, ...source }: SidePairProps) {
  'use memo'
  const rendered = useRef<HTMLDivElement>(null)
  const [chosen, setLinked] = useState<Linked | null>(null)
  const linked = editing ? chosen : null
  const share = useSplit((state) => state.share)
  const before = useRef<Element | null>(null)

  useLayoutEffect(() => {
    before.current = editing ? document.activeElement : null
  }, [editing])
  useEffect(() => {
    if (!rendered.current) return
    const viewer = markMedium(rendered.current, linked?.key ?? null)
    // Where the two stand under one another, the medium's coming into sight would put the text out of it.
    if (viewer && linked?.from === 'source' && wide())
      viewer.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' })
  }, [linked])

  const look = (event: { target: EventTarget | null }) => {
    const key = editing ? mediumOfEvent(event.target) : null
    if (key && (key !== linked?.key || linked.from !== 'rendered'))
      setLinked({ key, from: 'rendered' })
  }
  return (
    <div
      className={editing ? classes['pair'] : undefined}
      style={{ '--split': share } as CSSProperties}
    >
      {editing && (
        <div className={classes['source']} data-source-side={source.side}>
          <Suspense fallback={<Skeleton height={120} />}>
            <SideSource
              {...source}
              rendered={rendered}
              linked={linked}
              before={before}
              onLook={(key) => setLinked({ key, from: 'source' })}
            />
          </Suspense>
        </div>
      )}
      {editing && <SplitEdge side={source.side} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- it only watches what is looked at; focus does the same */}
      <div ref={rendered} onFocus={look} onClickCapture={look}>
        {children}
      </div>
    </div>
  )
}
