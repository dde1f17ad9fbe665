import { and, eq, type SQL, sql } from 'drizzle-orm'

import { editMeasure, instance, review } from '#server/db/schema.ts'
import type { Side } from '#shared/instance/content.ts'
import type { Days } from '#shared/view/days.ts'
import { type Edited, keptBins } from '#shared/view/edited.ts'

import { onDays } from './on-days.ts'

/**
 * What was submitted last of each instance, as a query: `instance_id`, `revision`, `at`, and how much of its import the
 * `question` and the `answer` had kept, null where that was not measured yet. The import itself has kept all of it. Second
 * reviews and proposals to delete are no submissions.
 */
export const submittedEdits = sql`select last.instance_id, last.revision, last.at,
    case when last.revision = 1 then 1 else ${editMeasure.question} end as question,
    case when last.revision = 1 then 1 else ${editMeasure.answer} end as answer
  from (select distinct on (${review.instanceId}) ${review.instanceId}, ${review.revision}, ${review.at}
    from ${review} where ${and(eq(review.phase, 'review'), eq(review.verdict, 'submit'))}
    order by ${review.instanceId}, ${review.round} desc) as last
  left join ${editMeasure} on ${editMeasure.instanceId} = last.instance_id
    and ${editMeasure.revision} = last.revision`

/** Whether the row `edits` of that query lies in these days. */
export function submittedOn(days: Days): SQL | undefined {
  return onDays(sql`edits.at`, days)
}

/** Whether its side kept so much as this bar stands for, or was measured at all; unknown where it was not measured. */
export function keptAs(side: Side, bin: number | null): SQL {
  const kept = sql.raw(`edits.${side}`)
  if (bin === null) return sql`${kept} is not null`
  const above = keptBins[bin - 1]
  return sql`(${kept} >= ${keptBins[bin] ?? 0}${above === undefined ? sql`` : sql` and ${kept} < ${above}`})`
}

/** A filter of the list as a condition on `instance`. */
export function wasEdited({ side, bin, days }: Edited): SQL {
  return sql`${instance.instanceId} in (select edits.instance_id from (${submittedEdits}) as edits
    where ${and(keptAs(side, bin), submittedOn(days))})`
}
