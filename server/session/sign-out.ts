import { eq } from 'drizzle-orm'

import type { Context } from '#server/context.ts'
import { session, slot } from '#server/db/schema.ts'
import { freeAhead } from '#server/people/free-ahead.ts'
import { hashSecret } from '#server/people/secret.ts'

/** Ends the session in the server, not only in the browser, and gives back what was only taken ahead. */
export async function signOut({ actor, db, request }: Context): Promise<void> {
  if (request.sessionToken)
    await db.delete(session).where(eq(session.tokenHash, hashSecret(request.sessionToken)))
  if (actor) await freeAhead(db, eq(slot.holderId, actor.personId))
  request.setSession(null)
}
