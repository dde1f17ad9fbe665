import { sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Db, Tx } from '#server/db/db.ts'
import { sqlState } from '#server/db/transact.ts'

const Constraint = z.object({
  table: z.string(),
  name: z.string(),
  kind: z.enum(['primary key', 'unique', 'unique index', 'foreign key', 'check']),
  /** The index that a foreign key of its own table leans on. */
  leansOn: z.string().nullable(),
})
export type Constraint = z.infer<typeof Constraint>

const Constraints = z.object({ rows: z.array(Constraint) })
const Columns = z.object({ rows: z.array(z.object({ name: z.string(), value: z.string() })) })

/** Every primary, unique and foreign key, unique index and CHECK that the database has. */
export async function constraintsIn(db: Db): Promise<Constraint[]> {
  const { rows } = Constraints.parse(
    await db.execute(sql`
      select c.relname as table, o.conname as name, case o.contype when 'p' then 'primary key'
          when 'u' then 'unique' when 'f' then 'foreign key' else 'check' end as kind,
        case when o.confrelid = o.conrelid then i.relname end as "leansOn"
      from pg_constraint o join pg_class c on c.oid = o.conrelid
        left join pg_class i on i.oid = o.conindid and o.contype = 'f'
      where o.contype in ('p', 'u', 'f', 'c') and o.connamespace = 'public'::regnamespace
      union all
      select c.relname, i.relname, 'unique index', null
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      where x.indisunique and i.relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint o where o.conindid = x.indexrelid and o.contype in ('p', 'u'))
      order by 1, 2`),
  )
  return rows
}

/**
 * What the database says to a row that breaks one constraint: first with this one alone on its table, then without it.
 * Nothing stays.
 */
export async function trial(
  owner: Db,
  one: Constraint,
  told: { all: Constraint[]; breach: Record<string, string> },
): Promise<[string | null, string | null]> {
  const others = told.all.filter(
    ({ table, name }) => table === one.table && name !== one.name && name !== one.leansOn,
  )
  const twice = one.kind !== 'foreign key' && one.kind !== 'check'
  const answers: [string | null, string | null] = ['not tried', 'not tried']
  const undone = new Error('undone')
  await owner
    .transaction(async (tx) => {
      for (const other of others) await drop(tx, other)
      const row = await rowOf(tx, one.table, told.breach)
      if (twice) await tx.execute(row)
      answers[0] = await answerTo(tx, row)
      await drop(tx, one)
      answers[1] = await answerTo(tx, row)
      throw undone
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error
    })
  return answers
}

function drop(tx: Tx, { kind, name, table }: Constraint) {
  const of = sql.identifier(name)
  if (kind === 'unique index') return tx.execute(sql`drop index ${of}`)
  return tx.execute(
    sql`alter table ${sql.identifier(table)} drop constraint if exists ${of} cascade`,
  )
}

/** A row of which each text is the name of its column and each number the column's place, but for what is said. */
async function rowOf(tx: Tx, table: string, breach: Record<string, string>) {
  const { rows } = Columns.parse(
    await tx.execute(sql`
      select column_name as name, case data_type
        when 'text' then quote_literal(column_name) when 'boolean' then 'true'
        when 'timestamp with time zone' then 'now()' when 'date' then 'current_date' when 'ARRAY' then quote_literal('{}')
        when 'json' then quote_literal('{}') when 'jsonb' then quote_literal('{}')
        else ordinal_position::text end as value
      from information_schema.columns where table_schema = 'public' and table_name = ${table}`),
  )
  const columns = rows.map(({ name }) => sql.identifier(name))
  const values = rows.map(({ name, value }) => sql.raw(breach[name] ?? value))
  return sql`insert into ${sql.identifier(table)} (${sql.join(columns, sql`, `)}) values (${sql.join(values, sql`, `)})`
}

async function answerTo(tx: Tx, row: ReturnType<typeof sql>): Promise<string | null> {
  try {
    await tx.transaction((inner) => inner.execute(row))
    return null
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null
    const of = cause instanceof Error && 'constraint' in cause ? String(cause.constraint) : '?'
    return `${sqlState(error)} ${of}`
  }
}
