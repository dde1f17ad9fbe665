import { z } from 'zod'

import { Source } from '#shared/agreement/source.ts'
import { GoldPhase } from '#shared/gold/judge.ts'
import { Stage } from '#shared/lifecycle/lifecycle.ts'
import { Modality } from '#shared/media/modality.ts'
import { Policy } from '#shared/project/policy.ts'

const count = z.number().int().nonnegative()

/** A figure as `shared/agreement/estimate.ts` makes it: never rounded, with its interval and n, or the reason why there is none. */
export const ReportFigure = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    value: z.number(),
    n: count,
    interval: z
      .object({ low: z.number(), high: z.number(), level: z.number(), method: z.string() })
      .nullable(),
    method: z.string(),
  }),
  z.object({ status: z.literal('undefined'), reason: z.string(), n: count }),
])
export type ReportFigure = z.infer<typeof ReportFigure>

/** How far one kind of judgement agrees; `item` says by what two reviews are compared. */
const AgreementLine = z.object({
  source: Source,
  item: z.string().nullable(),
  /** Of sets, alpha rests on their distance by MASI, and `jaccard` on the one by Jaccard. */
  level: z.enum(['nominal', 'set']),
  n: count,
  instances: count,
  ratings: count,
  prevalence: z.array(z.object({ category: z.string(), count })),
  patterns: z.array(z.object({ said: z.tuple([z.string(), z.string()]), times: count })),
  percent: ReportFigure,
  alpha: ReportFigure,
  /** Null where it does not apply: of sets. */
  pi: ReportFigure.nullable(),
  ac1: ReportFigure.nullable(),
  jaccard: ReportFigure.nullable(),
})
export type AgreementLine = z.infer<typeof AgreementLine>

/** An audit that was worked through, or that became void. `plan` is as it was kept. */
const AuditLine = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  outcome: z.enum(['finished', 'voided']),
  plan: z.looseObject({ kind: z.string() }),
  seed: z.string(),
  population: count,
  size: count,
  accept: count.nullable(),
  answered: count,
  defective: count,
  decision: z.enum(['accept', 'reject']).nullable(),
  estimate: ReportFigure,
})

/** Everything that the quality report of a project says: the Markdown is made of these facts and of nothing else. */
export const ReportFacts = z.object({
  format: z.literal('countersign-report-1'),
  software: z.object({ name: z.string(), version: z.string() }),
  project: z.object({ slug: z.string(), name: z.string() }),
  /** The day (UTC) on which the facts were taken. */
  day: z.iso.date(),
  /** Whether votes of open rounds are left out, because who asks could cast the next one. */
  withoutOpenRounds: z.boolean(),
  /** Oldest first; `until` is when the next one came. */
  policies: z.array(
    z.object({
      version: count,
      from: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
      why: z.string(),
      policy: Policy,
    }),
  ),
  population: z.object({
    instances: count,
    stages: z.array(z.object({ stage: Stage, count })),
    domains: z.array(z.object({ field: z.string(), domain: z.string(), count, signedOff: count })),
    combinations: z.array(z.object({ combination: z.string(), count, signedOff: count })),
    modalities: z.array(z.object({ modality: Modality, inputs: count, outputs: count })),
    difficulties: z.array(
      z.object({
        difficulty: z.number().int().nullable(),
        name: z.string(),
        count,
        signedOff: count,
      }),
    ),
  }),
  people: z.object({
    reviewers: count,
    checkers: count,
    leads: count,
    reviewed: count,
    voted: count,
  }),
  process: z.object({
    from: z.iso.datetime().nullable(),
    until: z.iso.datetime().nullable(),
    submissions: count,
    proposals: count,
    revisions: count,
    votes: count,
    tieBreaks: count,
    splits: count,
    signedOff: count,
    deleted: count,
    returned: count,
    splitBack: count,
    kept: count,
    withdrawn: count,
    recalled: count,
    reopened: count,
    endedEarly: z.object({ rounds: count, votes: count }),
  }),
  double: z.object({ percent: z.number(), both: count }),
  agreement: z.array(AgreementLine),
  overturned: z.object({
    submissions: ReportFigure,
    proposals: ReportFigure,
    all: ReportFigure,
    returned: count,
  }),
  /** Of the instances that are decided, those deleted; of the rounds that checkers ended, those that went back. */
  rejection: ReportFigure,
  returns: ReportFigure,
  gold: z.array(z.object({ phase: GoldPhase, share: ReportFigure })),
  audits: z.array(AuditLine),
  auditsGivenUp: count,
  signedOff: z.object({ count, hash: z.string() }),
  chains: z
    .object({ at: z.iso.datetime(), instances: count, events: count, broken: count })
    .nullable(),
})
export type ReportFacts = z.infer<typeof ReportFacts>
