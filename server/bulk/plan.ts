import type { MemberAct } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { maySecond } from '#server/work/second-seats.ts'
import type { BulkAct, BulkWhich } from '#shared/bulk/bulk.ts'
import { Refusal } from '#shared/errors.ts'
import { refusalOf } from '#shared/work/abilities.ts'

import { type Chosen, chosen } from './chosen.ts'
import { planAssign, type Planned, seatOf } from './plan-assign.ts'
import { isPlanned, planOf } from './replan.ts'
import { type Company, companyOf, type Ground, groundsOf, type Someone } from './standings.ts'

export interface Plan {
  rows: Chosen[]
  of: Map<string, Planned>
  company: Company
}

type Asker = Pick<MemberAct, 'actor' | 'member'>

/** What an act would do to each of many instances: the preview counts it, a job writes it down and does it. */
export async function plan(
  db: Db | Tx,
  context: Asker,
  { act, which }: { act: BulkAct; which: BulkWhich },
): Promise<Plan> {
  const rows = await chosen(db, context, which)
  const company = await companyOf(db, context)
  const lead = company.people.find(({ id }) => id === context.actor.personId)
  if (!lead) throw new Refusal('not_yours')
  if (act.kind === 'revalidate') {
    const todo = rows.map(({ instanceId }) => [instanceId, { is: 'todo' }] as const)
    return { rows, of: new Map<string, Planned>(todo), company }
  }
  const grounds = await allGrounds(db, company, rows)
  const of =
    act.kind === 'assign'
      ? await planAssign({
          rows,
          grounds,
          company,
          lead,
          to: act.to,
          second: await whoSecond(db, act, { rows, company }),
        })
      : planOne({ rows, grounds, lead, act })
  return { rows, of, company }
}

/** Who may sit in which second seat, where those are meant. */
async function whoSecond(
  db: Db | Tx,
  { second, to }: Extract<BulkAct, { kind: 'assign' }>,
  { company, rows }: Pick<Plan, 'company' | 'rows'>,
): Promise<Set<string> | null> {
  if (!second) return null
  const people = company.people.map(({ id }) => id).filter((id) => to === 'able' || to.includes(id))
  const may = await maySecond(
    db,
    rows.map(({ instanceId }) => instanceId),
    people,
  )
  return new Set(may.map(seatOf))
}

const several = 500

async function allGrounds(db: Db | Tx, company: Company, rows: readonly Chosen[]) {
  const all = new Map<string, Ground>()
  for (let from = 0; from < rows.length; from += several)
    for (const [id, ground] of await groundsOf(db, company, rows.slice(from, from + several)))
      all.set(id, ground)
  return all
}

/** What needs no look at the other instances. */
function planOne(given: {
  rows: readonly Chosen[]
  grounds: ReadonlyMap<string, Ground>
  lead: Someone
  act: Extract<BulkAct, { kind: 'plan' | 'reopen' }>
}): Map<string, Planned> {
  const { act } = given
  return new Map(
    given.rows.map((row): [string, Planned] => {
      const ground = given.grounds.get(row.instanceId)
      const code = ground ? refusalOf(act.kind, ground.standing(given.lead)) : 'not_found'
      if (code) return [row.instanceId, { is: 'refused', code }]
      const same = act.kind === 'plan' && isPlanned(planOf(row), act.plan)
      return [row.instanceId, { is: same ? 'same' : 'todo' }]
    }),
  )
}
