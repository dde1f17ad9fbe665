import { eq } from 'drizzle-orm'

import type { PersonContext } from '#server/context.ts'
import { digestChoice } from '#server/db/schema.ts'

import { mustBeThemselves } from './must-be-themselves.ts'

/** Ends my digest. */
export async function stop(context: PersonContext): Promise<void> {
  mustBeThemselves(context)
  await context.db.delete(digestChoice).where(eq(digestChoice.personId, context.actor.personId))
}
