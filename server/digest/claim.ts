import { and, eq, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { digest, digestChoice, person } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import type { DigestChoice } from '#shared/digest/digest-choice.ts'

/** How often a mail server is asked to take the digest of one day. */
const mostTries = 5

export interface Claim extends DigestChoice {
  personId: string
  name: string
  day: string
  tries: number
}

/**
 * Claims the right to send a person's digest of a day: for one server once, and again only after a refusal whose time
 * is over. Null for everybody else, and for a person who wants none any more.
 */
export function claim(
  db: Db,
  { personId, day, now }: { personId: string; day: string; now: Date },
): Promise<Claim | null> {
  return transact(db, async (tx) => {
    const [choice] = await tx
      .select()
      .from(digestChoice)
      .where(eq(digestChoice.personId, personId))
      .for('update')
    if (!choice) return null
    const [claimed] = await tx
      .insert(digest)
      .values({ personId, day, state: 'claimed', claimedAt: now })
      .onConflictDoUpdate({
        target: [digest.personId, digest.day],
        set: {
          state: 'claimed',
          tries: sql`${digest.tries} + 1`,
          retryAt: null,
          claimedAt: now,
        },
        setWhere: mayTryAgain(now),
      })
      .returning({ tries: digest.tries })
    if (!claimed) return null
    const [who] = await tx
      .select({ name: person.name })
      .from(person)
      .where(eq(person.personId, personId))
    const { address, language } = choice
    return { personId, name: who?.name ?? '', address, language, day, tries: claimed.tries }
  })
}

/** Whether a digest was refused and its next try has come. */
export function mayTryAgain(now: Date) {
  return sql`(${digest.state} = 'refused' and ${digest.retryAt} <= ${now.toISOString()}
    and ${digest.tries} < ${mostTries})`
}

/** Writes down what became of a claim. */
export async function settle(
  db: Db,
  { personId, day, tries }: Claim,
  outcome: Partial<typeof digest.$inferInsert>,
): Promise<void> {
  await db
    .update(digest)
    .set(outcome)
    .where(
      and(
        eq(digest.personId, personId),
        eq(digest.day, day),
        eq(digest.state, 'claimed'),
        eq(digest.tries, tries),
      ),
    )
}
