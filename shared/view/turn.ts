import { z } from 'zod'

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

/** What waits for one person: the first few of each group and how many there are in all. */
export const Turn = z.object({
  groups: z.array(
    z.object({
      group: z.enum(['in_hand', 'returned', 'review', 'check', 'tie_break', 'mentioned']),
      total: z.number().int(),
      items: z.array(Waiting),
    }),
  ),
  doneToday: z.number().int(),
  elsewhere: z.number().int(),
})
export type Turn = z.infer<typeof Turn>
