import { sql } from 'drizzle-orm'

import { event } from '#server/db/schema.ts'

/** Whether an instance (`i`) may still be drawn: in its first pass, and nothing of the first review saved. */
export const isUntouched = sql`(i.stage = 'review' and i.cycle = 1 and not i.doubled and not exists (
  select 1 from ${event} as e where e.instance_id = i.instance_id and e.move = 'save'))`
