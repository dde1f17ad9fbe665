import type { z } from 'zod'

import type { PersonContext } from '#server/context.ts'
import { digestChoice } from '#server/db/schema.ts'
import { DigestChoice } from '#shared/digest/digest-choice.ts'
import { Refusal } from '#shared/errors.ts'

import { mustBeThemselves } from './must-be-themselves.ts'

export const Choose = DigestChoice

/** Asks for a digest, or for another address or language. Whoever asks in the course of a day gets the next day's. */
export async function choose(
  context: PersonContext,
  { address, language }: z.infer<typeof Choose>,
): Promise<void> {
  mustBeThemselves(context)
  const { actor, db, request } = context
  if (!request.mails) throw new Refusal('mail_off')
  await db
    .insert(digestChoice)
    .values({ personId: actor.personId, address, language })
    .onConflictDoUpdate({ target: digestChoice.personId, set: { address, language } })
}
