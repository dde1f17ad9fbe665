import { z } from 'zod'

/** What somebody wrote, trimmed, without the signs that the database cannot keep: U+0000 and lone surrogates. */
export const MaybeWords = z
  .string()
  .max(20_000)
  .transform((text) => text.replaceAll('\0', '').toWellFormed().trim())

/** The same where something must be said. */
export const Words = MaybeWords.pipe(z.string().min(1))
