import { z } from 'zod'

import { Role } from '#shared/people/role.ts'

import { Policy } from './policy.ts'
import { Taxonomy } from './taxonomy.ts'

export const ProjectView = z.object({
  slug: z.string(),
  name: z.string(),
  guideline: z.string(),
  policy: Policy,
  taxonomy: Taxonomy,
  roles: z.array(Role),
  people: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(Role) })),
  instances: z.number().int(),
  /** Nothing new is given out, and why. */
  paused: z.object({ why: z.string(), since: z.iso.datetime() }).nullable(),
  shortOfPeople: z.object({ needed: z.number().int(), have: z.number().int() }).nullable(),
})
export type ProjectView = z.infer<typeof ProjectView>

/** One policy a project had: who made it so and why, and how many open rounds are still decided under it. */
export const PolicyVersion = z.object({
  version: z.number().int(),
  policy: Policy,
  by: z.string().nullable(),
  why: z.string(),
  at: z.iso.datetime(),
  openRounds: z.number().int(),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>

/** What a change of policy concerns now: open rounds that keep the one they have, instances in phase 1 that get the new one. */
export const PolicyReach = z.object({ keep: z.number().int(), change: z.number().int() })
export type PolicyReach = z.infer<typeof PolicyReach>

/** A project among those a person is in; `stages` counts its instances by stage. */
export const ProjectCard = z.object({
  slug: z.string(),
  name: z.string(),
  roles: z.array(Role),
  people: z.number().int(),
  stages: z.record(z.string(), z.number().int()),
})
export type ProjectCard = z.infer<typeof ProjectCard>

/** The name of a project in addresses. */
export const Slug = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])$/,
    'a short name has 2 to 40 small letters, digits and hyphens',
  )
