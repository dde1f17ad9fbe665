import { type SQL, sql } from 'drizzle-orm'

import { weekNumberOf } from '#server/rated/narrowed.ts'

import { type Asked, inSpan } from './asked.ts'

/** Rows put apart by the person's id, and by the number of the ISO week, which `weekNamed` names. */
export interface Apart<Found> {
  byPerson: Map<string, Found>
  byWeek: Map<number, Found>
}

/** Whose or when: a row has one of the two. */
export interface Key {
  person: string | null
  week: number | null
}

/** Columns that rows are put apart by: whose they are, their week, and whether it is among those looked at. */
export function keysOf(asked: Asked, person: SQL, moment: SQL): SQL {
  return sql`${person} as person, ${weekNumberOf(moment)} as week, ${inSpan(asked, moment) ?? sql`true`} as in_span`
}

/**
 * Groups rows with those columns by person, as far as they are in the weeks looked at, and by week, whichever it is; both in
 * one pass, and by more columns besides.
 */
export function bothWays(besides = ''): SQL {
  const also = sql.raw(besides && `, ${besides}`)
  return sql`group by grouping sets ((person, in_span${also}), (week${also})) having grouping(week) = 0 or in_span`
}

export function putApart<Row extends Key>(rows: readonly Row[]): Apart<Row[]> {
  return {
    byPerson: Map.groupBy(
      rows.filter(({ week }) => week === null),
      ({ person }) => person ?? '',
    ),
    byWeek: Map.groupBy(
      rows.filter(({ week }) => week !== null),
      ({ week }) => week ?? 0,
    ),
  }
}

/** The same with what the rows of each come to. */
export function summed<Row extends Key, Found>(
  rows: readonly Row[],
  sum: (rows: readonly Row[]) => Found,
): Apart<Found> {
  const { byPerson, byWeek } = putApart(rows)
  return { byPerson: mapped(byPerson, sum), byWeek: mapped(byWeek, sum) }
}

function mapped<K, A, B>(found: Map<K, A>, to: (one: A) => B): Map<K, B> {
  return new Map([...found].map(([key, one]) => [key, to(one)]))
}
