import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'

import { OutboxBar } from '#client/check/outbox-bar.tsx'
import type { Place } from '#client/lib/shown.ts'
import { useAfterPaint } from '#client/lib/use-after-paint.ts'
import { useProject } from '#client/project/use-project.ts'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import type { Phase } from '#shared/work/phase.ts'

import { OneInstance } from './one-instance.tsx'
import { useAhead } from './use-ahead.ts'
import { useNext } from './use-next.ts'
import { Waiting } from './waiting.tsx'

import classes from './desk.module.css'

/** The instance of the address; and, while a person works on it, the next one prepared beside it where nobody can reach it. */
export function InstancePage() {
  const { key, slug } = useParams({ from: '/projects/$slug/instances/$key' })
  const trpc = useTRPC()
  const { policy } = useProject()
  const person = useMe().data?.person?.id
  const phase = useQuery(
    trpc.instance.get.queryOptions({ project: slug, key }, { select: phaseInHand }),
  ).data
  const next = useNext(slug)
  const ahead = useAhead({
    slug,
    shown: key,
    phase: phase ?? null,
    minutes: policy.leaseMinutes,
    onLost: () => void next(phase ?? null, key),
  })
  const painted = useAfterPaint(key)
  if (!person) return <Waiting />
  // In the order in which they come, so that none is moved in the page: what is moved is laid out anew.
  const desks = [...new Set([painted, key, ahead])].filter((one) => one !== null)
  const placeOf = (one: string): Place => (one === key ? 'page' : one === ahead ? 'ahead' : 'left')
  return (
    <div className={classes['page']}>
      <div className={classes['desks']}>
        {desks.map((one) => (
          <OneInstance key={one} instance={one} person={person} place={placeOf(one)} />
        ))}
      </div>
      <OutboxBar person={person} here={key} />
    </div>
  )
}

/** Where one's work on it ends with a decision, something comes next. */
function phaseInHand({ abilities, lease, phase }: InstanceView): Phase | null {
  const ends = abilities.some((one) => one === 'submit' || one === 'vote')
  return lease && ends ? phase : null
}
