import { z } from 'zod'

import { GoldTold } from '#shared/gold/gold-view.ts'
import { Stage } from '#shared/lifecycle/lifecycle.ts'
import { Phase } from '#shared/work/phase.ts'

/** One of my last decisions that the server has, with where its instance stands now. */
export const DecisionView = z.object({
  key: z.string(),
  id: z.string(),
  domain: z.string(),
  phase: Phase,
  round: z.number().int(),
  verdict: z.enum(['submit', 'propose_deletion', 'high', 'low', 'return']),
  at: z.iso.datetime(),
  stage: Stage,
  /** What can be done about it: only about the newest one on an instance, and never undo a vote. */
  possible: z.enum(['withdraw', 'ask_reopen']).nullable(),
  /** That the instance was gold, and how I answered, where the project tells it. */
  told: GoldTold.nullable(),
  /** What I asked the leads for in the present round, and how they answered. */
  ask: z.object({ state: z.enum(['open', 'declined']), note: z.string() }).nullable(),
})
export type DecisionView = z.infer<typeof DecisionView>
