import { z } from 'zod'

/** What a reviewer decided on one hunk of a suggestion; it is recorded with the save or submission that carries it. */
export const HunkVerdict = z.object({
  suggestion: z.string(),
  hunk: z.number().int().min(0),
  verdict: z.enum(['accepted', 'rejected']),
})
export type HunkVerdict = z.infer<typeof HunkVerdict>

export const HunkVerdicts = z.array(HunkVerdict).max(2000)
