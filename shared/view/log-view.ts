import { z } from 'zod'

import type { Stage } from '#shared/lifecycle/lifecycle.ts'

const day = z.iso.date().optional().catch(undefined)
const text = z.coerce
  .string()
  .max(200)
  .refine((value) => !value.includes('\u0000'))
  .optional()
  .catch(undefined)

/**
 * Which events are looked at; it stands in the address. `instance` is a short key or a record's id, `kind` a group of
 * `log-kinds.ts` or one kind of event; days are whole ones of UTC, both included.
 */
export const LogFilter = z.object({
  person: text,
  instance: text,
  kind: text,
  from: day,
  to: day,
})
export type LogFilter = z.infer<typeof LogFilter>

/**
 * One event, as one lead may know it. `nameless` says that an open round hides who did it; `payload` is then no more than
 * what the history of the instance shows. `link` is its place in the chain, null while a hidden event could stand beside it,
 * because a gap would tell of that one.
 */
export interface LogEntry {
  id: string
  at: string
  kind: string
  person: { id: string; name: string } | null
  nameless: boolean
  instance: { key: string; id: string; domain: string } | null
  from: Stage | null
  to: Stage | null
  round: number | null
  payload: Record<string, unknown>
  veiled: boolean
  link: { seq: number; hash: string; prevHash: string | null } | null
  /** Whether it is what its hash says and follows the event before it; null for an act on the project, which has no hash. */
  holds: boolean | null
}

export interface LogPage {
  entries: LogEntry[]
  next: string | null
  /** Names the newest entry, to ask what came after it. */
  top: string | null
}

/** How many events each value of a filter would show while the others hold. */
export interface LogTally {
  total: number
  people: { id: string; name: string; count: number }[]
  kinds: { kind: string; count: number }[]
  /** Who is or was in the project, to name people inside of events. */
  names: Record<string, string>
}

/** Whether the events of one instance are a chain without a gap; what is wrong, as far as no open round hides it. */
export interface LogChain {
  key: string
  id: string
  domain: string
  holds: boolean
  says: string[]
}

/** How far a look at every chain has come. Events that an open round hides are looked at too, and counted when it is over. */
export const Verified = z.object({
  instances: z.number(),
  of: z.number(),
  events: z.number(),
  broken: z.array(z.object({ key: z.string(), id: z.string(), says: z.string().nullable() })),
  brokenCount: z.number(),
})
export type Verified = z.infer<typeof Verified>

export interface LastVerified {
  at: string
  by: string | null
  instances: number
  events: number
  broken: number
}
