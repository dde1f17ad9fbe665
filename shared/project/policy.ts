import { z } from 'zod'

import { DoublePolicy } from '#shared/double/double-policy.ts'

/** How a project decides. The defaults follow UniM: two votes, a third person on a split, and returns besides. */
export const Policy = z.object({
  votes: z.union([z.literal(1), z.literal(2)]).default(2),
  tieBreak: z.boolean().default(true),
  returns: z.boolean().default(true),
  hideReviewer: z.boolean().default(true),
  tieBreakSeesReasons: z.boolean().default(true),
  /** Leads who do not check see no names and open no votes of a round before it ends. */
  leadsBlind: z.boolean().default(false),
  /** Who reads, once a round is over, which checkers were in it. */
  checkerNames: z.enum(['everyone', 'leads']).default('everyone'),
  /** When others than leads read each vote with its reasons: after its round, at sign-off or deletion, or not at all. */
  verdicts: z.enum(['round', 'end', 'leads']).default('round'),
  mayReopen: z.enum(['leads', 'uninvolved', 'submitter', 'nobody']).default('leads'),
  double: DoublePolicy.default(DoublePolicy.parse({})),
  leaseMinutes: z.number().int().min(1).max(1440).default(30),
  /** How long somebody works on an instance at least before they hand it over, and before they decide about it. */
  reviewSeconds: z.number().int().min(0).max(3600).default(0),
  checkSeconds: z.number().int().min(0).max(3600).default(0),
  /** What must have been looked at of every medium before a submission or a vote. */
  viewedFirst: z.enum(['off', 'opened', 'whole']).default('off'),
  nearDuplicate: z.number().min(0).max(1).default(0.5),
  reasonCodes: z
    .array(z.string().min(1))
    .min(1)
    .default([
      'incoherent',
      'wrong_answer',
      'wrong_media',
      'tag_count',
      'tag_position',
      'trivial',
      'unsafe',
      'other',
    ]),
  severities: z
    .record(
      z.string(),
      z.object({
        severity: z.enum(['error', 'warning', 'info', 'off']),
        reason: z.string().min(1),
      }),
    )
    .default({}),
})
export type Policy = z.infer<typeof Policy>
export const defaultPolicy: Policy = Policy.parse({})

type Shape = typeof Policy.shape
type Bare = { [K in keyof Shape]: z.ZodOptional<ReturnType<Shape[K]['unwrap']>> }

/** Some of the choices; those that are not named stay as they are, rather than becoming what they are by default. */
export const PolicyChange = z.object(
  Object.fromEntries(
    Object.entries(Policy.shape).map(([name, choice]) => [name, choice.unwrap().optional()]),
  ) as Bare,
)
