import { z } from 'zod'

import { Role } from './role.ts'
import { DayCap, Skills, stops } from './terms.ts'

/** Who I am, and who I could be: personas are offered on loopback with the demo loaded, and nowhere else. */
export const Me = z.object({
  person: z
    .object({ id: z.string(), name: z.string(), founder: z.boolean(), persona: z.boolean() })
    .nullable(),
  personas: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(Role) })),
})
export type Me = z.infer<typeof Me>

export const Member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(Role),
  disabled: z.boolean(),
  skills: Skills,
  dayCap: DayCap,
  /** Why nothing new comes to this person now; `pausedWhy` is what a lead said to it. */
  stopped: z.enum(stops).nullable(),
  pausedWhy: z.string().nullable(),
})
export type Member = z.infer<typeof Member>

/** A link that was given out and not yet used; `id` is no secret. */
export const Invitation = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  expiresAt: z.iso.datetime(),
})
export type Invitation = z.infer<typeof Invitation>

/** A command-line token as its owner sees it later: never the token itself. */
export const TokenView = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
})
export type TokenView = z.infer<typeof TokenView>

/** What an account needs. Length is what makes a password strong; nothing is cut off. */
export const NewAccount = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email().max(200),
  password: z.string().min(10).max(500),
})
export type NewAccount = z.infer<typeof NewAccount>
