import { and, desc, eq, ne } from 'drizzle-orm'

import type { PersonContext } from '#server/context.ts'
import { digest, digestChoice, person } from '#server/db/schema.ts'
import type { MyDigest } from '#shared/digest/digest-choice.ts'

import { mustBeThemselves } from './must-be-themselves.ts'

/** My own choice about the digest, and what became of the last one. */
export async function mine(context: PersonContext): Promise<MyDigest> {
  mustBeThemselves(context)
  const { actor, db, request } = context
  const [account] = await db
    .select({
      email: person.email,
      address: digestChoice.address,
      language: digestChoice.language,
    })
    .from(person)
    .leftJoin(digestChoice, eq(digestChoice.personId, person.personId))
    .where(eq(person.personId, actor.personId))
  const [last] = await db
    .select({ day: digest.day, state: digest.state })
    .from(digest)
    .where(and(eq(digest.personId, actor.personId), ne(digest.state, 'nothing')))
    .orderBy(desc(digest.day))
    .limit(1)
  const { address = null, email = null, language = null } = account ?? {}
  return {
    possible: request.mails,
    choice: address !== null && language !== null ? { address, language } : null,
    email,
    last: last ?? null,
  }
}
