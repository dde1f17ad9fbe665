import { z } from 'zod'

import { InstanceFilter } from '#shared/view/instance-view.ts'
import { Plan } from '#shared/work/plan.ts'

/**
 * What can be done to many instances at once. The list is closed: nobody signs off, votes, submits or proposes a deletion in
 * bulk, and the database knows no other kind either.
 */
export const bulkKinds = ['assign', 'plan', 'reopen', 'revalidate'] as const
export const BulkKind = z.enum(bulkKinds)
export type BulkKind = z.infer<typeof BulkKind>

/**
 * For whom open seats are kept: nobody in particular, everybody who may do the work, or the people named, in this order. Several
 * share the work evenly.
 */
export const AssignTo = z.union([
  z.literal('pool'),
  z.literal('able'),
  z.array(z.string()).min(1).max(500),
])
export type AssignTo = z.infer<typeof AssignTo>

/** What a plan becomes on each instance; `kept` leaves it as it is there. */
export const PlanChange = z.object({
  priority: z.union([Plan.shape.priority, z.literal('kept')]),
  due: z.union([Plan.shape.due, z.literal('kept')]),
})
export type PlanChange = z.infer<typeof PlanChange>

export const BulkAct = z.discriminatedUnion('kind', [
  /** `second`: the second seats of drawn instances, in place of those of the present phase. */
  z.object({ kind: z.literal('assign'), to: AssignTo, second: z.literal(true).optional() }),
  z.object({ kind: z.literal('plan'), plan: PlanChange }),
  z.object({ kind: z.literal('reopen'), reason: z.string().max(2000) }),
  z.object({ kind: z.literal('revalidate') }),
])
export type BulkAct = z.infer<typeof BulkAct>

/** The instances of a job: those chosen one by one, or all that a filter of the list matches when it begins,
 * but for a few. */
export const BulkWhich = z.union([
  z.object({ keys: z.array(z.string()).min(1).max(5000) }),
  z.object({ filter: InstanceFilter, except: z.array(z.string()).max(5000).optional() }),
])
export type BulkWhich = z.infer<typeof BulkWhich>

const Tally = z.array(z.object({ code: z.string(), count: z.number().int() }))
const Shares = z.array(z.object({ id: z.string(), name: z.string(), count: z.number().int() }))

/** What a job would do, before it is begun. */
export const BulkPreview = z.object({
  total: z.number().int(),
  done: z.number().int(),
  /** Instances that are as the job would leave them. */
  same: z.number().int(),
  refused: Tally,
  /** How many seats each person would get. */
  people: Shares,
  /** What may be true of an instance is known only when it is looked at. */
  open: z.number().int(),
})
export type BulkPreview = z.infer<typeof BulkPreview>

/** What became of one instance. `hidden`: an open round in which the asker could vote hides it. */
export const bulkOutcomes = ['waiting', 'done', 'same', 'refused', 'broke', 'hidden'] as const
export const BulkOutcome = z.enum(bulkOutcomes)
export type BulkOutcome = z.infer<typeof BulkOutcome>

export const bulkStates = ['running', 'done', 'cancelled', 'stopped'] as const
export const BulkState = z.enum(bulkStates)
export type BulkState = z.infer<typeof BulkState>

export const BulkJob = z.object({
  id: z.string(),
  act: BulkAct,
  state: BulkState,
  /** Why a job stopped before its end: a code of `shared/errors.ts`. */
  code: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
  ended: z.iso.datetime().nullable(),
  total: z.number().int(),
  counts: z.record(BulkOutcome, z.number().int()),
  /** The job whose acts this one takes back, and the one that takes back this one's. */
  undoOf: z.string().nullable(),
  undoneBy: z.string().nullable(),
  canUndo: z.boolean(),
})
export type BulkJob = z.infer<typeof BulkJob>

/** What re-validating an instance changed. */
export const Recounted = z.object({
  errors: z.tuple([z.number().int(), z.number().int()]),
  warnings: z.tuple([z.number().int(), z.number().int()]),
  came: z.array(z.string()),
  went: z.array(z.string()),
})
export type Recounted = z.infer<typeof Recounted>

export const BulkReportRow = z.object({
  place: z.number().int(),
  key: z.string(),
  id: z.string(),
  domain: z.string(),
  outcome: BulkOutcome,
  code: z.string().nullable(),
  /** For whom a seat was to be kept. */
  people: z.array(z.string()),
  recounted: Recounted.nullable(),
})
export type BulkReportRow = z.infer<typeof BulkReportRow>
