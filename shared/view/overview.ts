import type { Interval } from '#shared/agreement/estimate.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'
import type { DoubleState } from '#shared/double/double-state.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Role } from '#shared/people/role.ts'
import type { Phase } from '#shared/work/phase.ts'
import type { SkipReason } from '#shared/work/skip-reason.ts'

/** k of n, with its interval where n > 0. */
export interface Share {
  k: number
  n: number
  interval: Interval | null
}

export interface DomainProgress {
  field: string
  domain: string
  stages: Partial<Record<Stage, number>>
}

/** What one person did and holds. Votes of a round that is still open to the asker are in no number. */
export interface PersonProgress {
  id: string
  name: string
  roles: Role[]
  disabled: boolean
  reviews: number
  votes: number
  lastActive: string | null
  holding: number
}

/** One day (UTC, YYYY-MM-DD) of finished work. */
export interface DayProgress {
  day: string
  reviews: number
  votes: number
  signedOff: number
  deleted: number
}

/** A thing that stands still: the instance, its phase and since when. */
export interface Stuck {
  key: string
  id: string
  domain: string
  phase: Phase
  since: string
  person: string | null
}

/** How many there are, the oldest few of them. */
export interface StuckList {
  total: number
  items: Stuck[]
}

/** A request to the leads to take up again what was decided or submitted. */
export interface Ask {
  key: string
  id: string
  domain: string
  stage: Stage
  since: string
  person: string | null
  reason: string
}

export interface AskList {
  total: number
  items: Ask[]
}

/** What was given back: how often in this round, and by whom and why the last time. */
export interface Skip {
  key: string
  id: string
  domain: string
  since: string
  person: string | null
  reason: SkipReason | null
  note: string
  times: number
}

export interface SkipList {
  total: number
  items: Skip[]
}

/** How many instances are drawn for a second review, by how far they are. */
export interface DoubleCounts extends Record<DoubleState, number> {
  /** False for a lead who also reviews: told are then only those with both reviews in. */
  whole: boolean
}

export interface RecentImport {
  id: string
  state: 'staging' | 'looking' | 'ready' | 'running' | 'done' | 'failed'
  /** How much of the files was read, 0 to 1. */
  share: number
  records: number
  error: string | null
  at: string
}

/** What a lead sees first. */
export interface Overview {
  stages: Partial<Record<Stage, number>>
  domains: DomainProgress[]
  people: PersonProgress[]
  days: DayProgress[]
  agreement: Figures
  split: Share
  overturned: Share
  expired: StuckList
  splits: StuckList
  nobody: StuckList
  asks: AskList
  skipped: SkipList
  double: DoubleCounts
  imports: RecentImport[]
}
