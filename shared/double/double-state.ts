import { z } from 'zod'

/**
 * How far a drawn instance is: one of its reviews is still to come, both are in, or a reopening ended it before the second
 * came.
 */
export const doubleStates = ['both', 'waiting', 'ended'] as const
export type DoubleState = (typeof doubleStates)[number]

/** What the list can be narrowed to: everything drawn, or one state of it. */
export const doubleFilters = ['drawn', ...doubleStates] as const
export const DoubleFilter = z.enum(doubleFilters)
export type DoubleFilter = z.infer<typeof DoubleFilter>
