import { z } from 'zod'

import { stops } from '#shared/people/terms.ts'
import { Phase } from '#shared/work/phase.ts'

import { InstanceRow } from './instance-view.ts'

/**
 * One thing that waits for me; `why` is the sentence it came back with or that mentions me, `since` when it began to wait. What
 * is only to be read has the phase it stands in, if it stands in one.
 */
export const Waiting = z.object({
  row: InstanceRow,
  phase: Phase.nullable(),
  since: z.iso.datetime(),
  why: z.string().nullable(),
  mine: z.enum(['leased', 'returned', 'assigned', 'pool', 'mentioned']),
})
export type Waiting = z.infer<typeof Waiting>

/** What a lead took out of my hands, and why. */
export const TakenAway = z.object({
  key: z.string(),
  id: z.string(),
  why: z.string(),
  at: z.iso.datetime(),
})
export type TakenAway = z.infer<typeof TakenAway>

/** What waits for one person: the first few of each group and how many there are in all. */
export const Turn = z.object({
  groups: z.array(
    z.object({
      group: z.enum(['in_hand', 'returned', 'review', 'check', 'tie_break', 'mentioned']),
      total: z.number().int(),
      items: z.array(Waiting),
    }),
  ),
  takenAway: z.array(TakenAway),
  doneToday: z.number().int(),
  elsewhere: z.number().int(),
  /** Why nothing new is given to me now, with what a lead said to it. */
  stopped: z
    .object({ why: z.enum(stops), note: z.string(), cap: z.number().int().nullable() })
    .nullable(),
})
export type Turn = z.infer<typeof Turn>
