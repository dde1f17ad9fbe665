import { z } from 'zod'

import type { Side } from '#shared/instance/content.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Modality } from '#shared/media/modality.ts'
import type { StagesAt } from '#shared/progress/burn-up.ts'
import type { Forecast } from '#shared/progress/forecast.ts'
import type { RuleId, Severity } from '#shared/validation/finding.ts'

import type { StuckList } from './overview.ts'
import type { ReturnKind } from './returned.ts'

/** Which instances are looked at, and between which days (UTC, both included) what happened to them; it stands in the address. */
export const ProgressFilter = z.object({
  field: z.string().optional(),
  domain: z.string().optional(),
  combination: z.string().optional(),
  difficulty: z.number().int().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  show: z.enum(['chart', 'table']).optional(),
})
export type ProgressFilter = z.infer<typeof ProgressFilter>

/** The ends of days, or of weeks where there are many; the forecast looks back from today, whatever days are shown. */
export interface BurnUp {
  step: 'day' | 'week'
  ends: StagesAt[]
  forecast: Forecast
}

/** How long the instances of one stage have stood there: days since they came, and how many instances. */
export interface StageQueue {
  stage: Stage
  count: number
  /** When the oldest came, and the middle one. */
  oldest: string
  middle: string
  /** In the order of `ageBins`. */
  bins: number[]
}

/** What waits, stage by stage, and the seats in which time ran out. `today` is the day that the bins count from. */
export interface Queues {
  today: string
  stages: StageQueue[]
  expired: StuckList
}

/** The instances with a finding of this rule: those people still work on, and all. */
export interface RuleCount {
  rule: RuleId
  severity: Severity | 'off'
  open: number
  all: number
}

/** How many instances each domain has, with how many combinations, media and difficulties (`none`: without one). */
export interface DomainCoverage {
  field: string
  domain: string
  instances: number
  combinations: number
  input: Partial<Record<Modality, number>>
  output: Partial<Record<Modality, number>>
  difficulties: Record<string, number>
}

/** A pair of domain and combination, and how many instances it has at each difficulty (`none`: without one); 0 is a gap. */
export interface PairCoverage {
  field: string
  domain: string
  combination: string
  instances: number
  difficulties: Record<string, number>
}

export interface Choice {
  value: string
  count: number
}

/** The tables of the benchmark's paper. `pairs` has, domain by domain, every one of `combinations` in their order. */
export interface Coverage {
  domains: DomainCoverage[]
  combinations: Choice[]
  pairs: PairCoverage[]
  /** For each filter the values it can take while the others hold. */
  choices: Record<'field' | 'domain' | 'combination' | 'difficulty', Choice[]>
}

/** Rounds that ended so, and in how many instances; `reason` is null for all of a kind. A round may have several reasons. */
export interface ReturnCount {
  kind: ReturnKind
  reason: string | null
  rounds: number
  instances: number
}

/** Of n submissions, how many kept so much of their import on each side, in the order of `keptBins`, and the middle one. */
export interface EditsOf extends Record<Side, { bins: number[]; middle: number }> {
  n: number
}

/** What was submitted last of each instance against its import; `left` of them are still to be measured. */
export interface Edits {
  left: number
  whole: EditsOf | null
  domains: (EditsOf & { field: string; domain: string })[]
}
