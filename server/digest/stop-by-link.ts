import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Context } from '#server/context.ts'
import { keptKey } from '#server/db/kept-key.ts'
import { digestChoice } from '#server/db/schema.ts'
import { Refusal } from '#shared/errors.ts'

import { isSigned, personNamedBy } from './stop-token.ts'

export const StopByLink = z.object({ token: z.string().max(1000) })

/** Ends the digest that a mail belongs to, for whoever has that mail. Twice is as good as once. */
export async function stopByLink(
  { db }: Pick<Context, 'db'>,
  { token }: z.infer<typeof StopByLink>,
): Promise<void> {
  const personId = personNamedBy(token)
  const [choice] = await db.select().from(digestChoice).where(eq(digestChoice.personId, personId))
  if (!choice) return
  if (!isSigned(await keptKey(db, 'digest-key'), token, choice)) throw new Refusal('link_other')
  const same = eq(digestChoice.address, choice.address)
  await db.delete(digestChoice).where(and(eq(digestChoice.personId, personId), same))
}
