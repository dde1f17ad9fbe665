import { inArray } from 'drizzle-orm'

import { instance } from '#server/db/schema.ts'
import { after, stages } from '#shared/lifecycle/lifecycle.ts'

/** The stages at which somebody has something to do. */
export const undecided = stages.filter((stage) => after(stage, 'reopen') === null)

export const isUndecided = inArray(instance.stage, undecided)
