import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { BulkAct, type BulkPreview, BulkWhich } from '#shared/bulk/bulk.ts'

import type { Planned } from './plan-assign.ts'
import { plan } from './plan.ts'
import { tallyOf } from './tally-of.ts'

export const Preview = z.object({ project: z.string(), act: BulkAct, which: BulkWhich })

/** What a job would do, by the plan that it would follow, with nothing done. */
export async function preview(
  context: MemberContext,
  { act, which }: z.infer<typeof Preview>,
): Promise<BulkPreview> {
  const { rows, of, company } = await plan(context.db, context, { act, which })
  const all = [...of.values()]
  const todo = count(all, 'todo')
  const unknown = act.kind === 'revalidate'
  const given = tallyOf(all.flatMap((one) => (one.is === 'todo' ? (one.swaps ?? []) : [])).map(to))
  return {
    total: rows.length,
    done: unknown ? 0 : todo,
    open: unknown ? todo : 0,
    same: count(all, 'same'),
    refused: tallyOf(all.flatMap((one) => (one.is === 'refused' ? [one.code] : []))),
    people: company.people.flatMap(({ id, name }) => {
      const seats = given.find(({ code }) => code === id)?.count
      return seats === undefined ? [] : [{ id, name, count: seats }]
    }),
  }
}

function to(swap: { to: string | null }): string {
  return swap.to ?? ''
}

function count(all: readonly Planned[], is: Planned['is']): number {
  return all.filter((one) => one.is === is).length
}
