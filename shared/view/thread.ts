import { z } from 'zod'

import { Anchor } from '#shared/discussion/anchor.ts'
import { Place } from '#shared/discussion/place.ts'

/** One remark of a thread; the author is null where the person who looks may not know the name. */
export const Message = z.object({
  id: z.string(),
  author: z.string().nullable(),
  mine: z.boolean(),
  round: z.number().int(),
  text: z.string(),
  /** The names of those it is addressed to. */
  mentions: z.array(z.string()),
  /** Whether it is addressed to me and I have neither read nor answered it. */
  unread: z.boolean(),
  at: z.iso.datetime(),
})
export type Message = z.infer<typeof Message>

/**
 * What people say about one spot, as one person may see it: the first message opened it. Who resolved it is null where
 * the name is hidden. `anchor` is null for the whole instance; `place` is where the spot stands in the head revision.
 */
export const Thread = z.object({
  id: z.string(),
  mine: z.boolean(),
  round: z.number().int(),
  revision: z.number().int(),
  blocking: z.boolean(),
  reasons: z.array(z.string()),
  anchor: Anchor.nullable(),
  /** Plain words at once; a picture is asked for (`discussion.snapshot`) when it is looked at. */
  snapshot: z.union([z.object({ words: z.string() }), z.literal('picture')]).nullable(),
  place: Place,
  messages: z.array(Message).min(1),
  resolved: z
    .object({ by: z.string().nullable(), mine: z.boolean(), at: z.iso.datetime() })
    .nullable(),
})
export type Thread = z.infer<typeof Thread>

/** Those that still ask for a change. */
export function stillBlocking(threads: readonly Thread[]): Thread[] {
  return threads.filter(({ blocking, resolved }) => blocking && resolved === null)
}
