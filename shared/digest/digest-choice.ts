import { z } from 'zod'

/** The languages that a digest is written in. */
export const digestLanguages = ['en', 'zh'] as const
export type DigestLanguage = (typeof digestLanguages)[number]

/** The hour (UTC) from which the digest of a day is sent. */
export const digestHour = 6

/** Where a person's digest goes, and in which language. */
export const DigestChoice = z.object({
  address: z.email().max(200),
  language: z.enum(digestLanguages),
})
export type DigestChoice = z.infer<typeof DigestChoice>

/**
 * What became of a digest. `claimed` is one that a server began to send and of which nobody knows whether it arrived:
 * it is never sent a second time.
 */
export const digestStates = ['claimed', 'refused', 'sent', 'nothing'] as const
export type DigestState = (typeof digestStates)[number]

/** My digest: whether this server can send it, what I chose, and the last one that there was something for. */
export interface MyDigest {
  possible: boolean
  choice: DigestChoice | null
  /** The address of my account. */
  email: string | null
  last: { day: string; state: DigestState } | null
}
