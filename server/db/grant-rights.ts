import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Db } from './db.ts'
import { type Privilege, privileges, tableRights } from './rights.ts'
import { transact } from './transact.ts'

/** What a role may do to a table, and what it should be allowed. */
interface Held {
  table: string
  too: Privilege[]
  lacks: Privilege[]
  lasting: boolean
}

const Rows = z.object({ rows: z.array(z.object({ table: z.string(), held: z.string() })) })

/** Where the rights of a role differ from the list. Without a name, of the role that asks. */
export async function rightsThatDiffer(db: Db, role: string | null): Promise<Held[]> {
  const list = tableRights()
  const asked = list.flatMap(({ table }) => privileges.map((one) => sql`(${table}, ${one})`))
  const who = role === null ? sql`current_user` : sql`${role}`
  const { rows } = Rows.parse(
    await db.execute(sql`
      select asked.name as table, string_agg(asked.privilege, ',') as held
      from (values ${sql.join(asked, sql`, `)}) as asked(name, privilege)
      where has_table_privilege(${who}::text, quote_ident(asked.name), asked.privilege)
      group by asked.name`),
  )
  const held = new Map(rows.map((row) => [row.table, row.held.split(',')]))
  return list.flatMap(({ table, may, lasting }) => {
    const has = privileges.filter((one) => held.get(table)?.includes(one))
    const too = has.filter((one) => !may.includes(one))
    const lacks = may.filter((one) => !has.includes(one))
    return too.length + lacks.length > 0 ? [{ table, too, lacks, lasting }] : []
  })
}

/** Gives a role the rights of the list and takes every other one; asked as the owner of the tables. */
export async function grantRights(owner: Db, role: string): Promise<void> {
  const to = sql.identifier(role)
  const differ = await rightsThatDiffer(owner, role)
  if (differ.length === 0) return
  await transact(owner, async (tx) => {
    await tx.execute(sql`grant usage on schema public, drizzle to ${to}`)
    await tx.execute(sql`grant select on all tables in schema drizzle to ${to}`)
    for (const { table, may, fills } of tableRights()) {
      const on = sql.identifier(table)
      await tx.execute(sql`revoke all on table ${on} from ${to}`)
      await tx.execute(sql`grant ${sql.raw(may.join(', '))} on table ${on} to ${to}`)
      for (const column of fills)
        await tx.execute(sql`grant update (${sql.identifier(column)}) on table ${on} to ${to}`)
    }
  })
}

/** The tables of lasting rows that the role which asks could change or empty all the same. */
export async function changeable(db: Db): Promise<string[]> {
  const differ = await rightsThatDiffer(db, null)
  return differ.filter(({ lasting, too }) => lasting && too.length > 0).map(({ table }) => table)
}
