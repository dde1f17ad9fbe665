import { and, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { instance } from '#server/db/schema.ts'
import { keptAs, submittedEdits, submittedOn } from '#server/instance/submitted-edits.ts'
import { bySide, type Side, sides } from '#shared/instance/content.ts'
import { keptBins } from '#shared/view/edited.ts'
import type { Edits, EditsOf } from '#shared/view/progress-view.ts'

import { lookedAt, type ProgressInput } from './looked-at.ts'
import { measureEdits } from './measure-edits.ts'

type Row = Record<string, number | null> & { field: string | null; domain: string | null } & {
  measured: number
  left: number
}

/** How much of the import was kept in what was submitted last, and how many are still to be measured. */
export async function edits(
  context: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<Edits> {
  await measureEdits(context)
  const days = { from: input.from ?? null, to: input.to ?? null }
  const rows = await rowsOf<Row>(
    context.db,
    sql`select ${instance.field}, ${instance.domain}, ${sql.join(
      [
        sql`count(edits.question)::int as measured, (count(*) - count(edits.question))::int as left`,
        ...sides.flatMap(columnsOf),
      ],
      sql`, `,
    )}
    from (${submittedEdits}) as edits join ${instance} on ${instance.instanceId} = edits.instance_id
    where ${and(lookedAt(context, input), submittedOn(days))}
    group by grouping sets ((), (${instance.field}, ${instance.domain}))
    order by ${instance.field}, ${instance.domain}`,
  )
  const whole = rows.find(({ field }) => field === null)
  return {
    left: whole?.left ?? 0,
    whole: whole && whole.measured > 0 ? editsOf(whole) : null,
    domains: rows.flatMap((row) => {
      const { field, domain, measured } = row
      return field === null || domain === null || measured === 0
        ? []
        : [{ field, domain, ...editsOf(row) }]
    }),
  }
}

function columnsOf(side: Side): SQL[] {
  const bins = keptBins.map(
    (_, bin) =>
      sql`(count(*) filter (where ${keptAs(side, bin)}))::int as ${sql.identifier(`${side}_${bin}`)}`,
  )
  const middle = sql`percentile_cont(0.5) within group (order by ${sql.raw(`edits.${side}`)})`
  return [...bins, sql`${middle} as ${sql.identifier(`${side}_middle`)}`]
}

function editsOf(row: Row): EditsOf {
  const of = bySide((side) => ({
    bins: keptBins.map((_, bin) => row[`${side}_${bin}`] ?? 0),
    middle: row[`${side}_middle`] ?? 0,
  }))
  return { n: row.measured, ...of }
}
