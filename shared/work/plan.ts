import { z } from 'zod'

/** How urgent an instance is: the higher, the sooner it is taken. */
export const priorities = { low: -1, normal: 0, high: 1, urgent: 2 } as const
export type PriorityName = keyof typeof priorities

export const Plan = z.object({
  priority: z.number().int().min(-1).max(2),
  /** Until when, exclusively; null for no date. */
  due: z.iso.datetime().nullable(),
})
export type Plan = z.infer<typeof Plan>

/** The name of a priority; one between two names has that of the lower. */
export function priorityName(priority: number): PriorityName {
  if (priority >= priorities.urgent) return 'urgent'
  if (priority >= priorities.high) return 'high'
  return priority >= priorities.normal ? 'normal' : 'low'
}
