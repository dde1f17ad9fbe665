import { type SQL, sql } from 'drizzle-orm'

/** Texts as an array of the database, each a parameter of its own; an empty one, too. */
export function textArray(values: readonly string[]): SQL {
  const list = values.map((value) => sql`${value}`)
  return sql`array[${sql.join(list, sql`, `)}]::text[]`
}
