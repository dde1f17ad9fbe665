import { z } from 'zod'

import type { Estimate } from '#shared/agreement/estimate.ts'
import type { Content } from '#shared/instance/content.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import type { AuditPlan } from './audit-plan.ts'
import type { AuditVerdict } from './verdict.ts'

/**
 * How an audit ended: worked through as planned; looked at before its end, which voids a plan of a fixed size; or given up,
 * so that nobody learns its numbers.
 */
export const AuditOutcome = z.enum(['finished', 'voided', 'abandoned'])
export type AuditOutcome = z.infer<typeof AuditOutcome>

/** A part of the population: all of it, those the auditor had no part in, those drawn, and those passed over for a part. */
export interface StratumDrawn {
  stratum: string
  population: number
  eligible: number
  drawn: number
  passedOver: number
}

/** What the sample said. `decision` is null where the plan gives none: an estimate, or a plan that is void. */
export interface AuditResult {
  answered: number
  defective: number
  decision: 'accept' | 'reject' | null
  /** A sequential plan that came to its last look without crossing a line. */
  truncated: boolean
  estimate: Estimate
  strata: { stratum: string; answered: number; defective: number }[]
  reasons: { reason: string; count: number }[]
  /** SHA-256 over the answers in the order of the sample (canonical JSON). */
  answersHash: string
}

/** An audit as it stands in the list. What was answered is told to its auditor alone while it runs, and never what. */
export interface AuditRow {
  id: string
  auditor: string
  mine: boolean
  plan: AuditPlan
  seed: string
  size: number
  accept: number | null
  population: number
  at: string
  endedAt: string | null
  outcome: AuditOutcome | null
  answered: number | null
  result: AuditResult | null
}

/** What a plan would draw now. */
export interface AuditPreview {
  population: number
  /** Of these, those that the auditor had no part in. */
  eligible: number
  size: number
  accept: number | null
  strata: Pick<StratumDrawn, 'stratum' | 'population' | 'eligible' | 'drawn'>[]
}

/** The next instance of a sample as its auditor sees it: no name, no id, nothing that others said of it. */
export interface AuditTask {
  place: number
  content: Content
  files: Record<string, MediumFile>
}

/** How far the auditor has come. `path` is only for a sequential plan: the defective ones so far after each look. */
export interface AuditDesk {
  audit: AuditRow
  task: AuditTask | null
  reasonCodes: string[]
  canTakeBack: boolean
  path: number[] | null
}

/** One of the sample and what was said of it. */
export interface AuditedItem {
  place: number
  key: string
  id: string
  field: string
  domain: string
  stratum: string
  revision: number
  hash: string
  /** Whether the instance still stands signed off at this revision. */
  unchanged: boolean
  verdict: AuditVerdict | null
  reasons: string[]
  note: string
  at: string | null
}

/** An audit that has ended, with everything that it rests on. */
export interface AuditReport extends AuditRow {
  frameHash: string
  strata: StratumDrawn[]
  items: AuditedItem[]
}
