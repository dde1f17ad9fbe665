import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'

import * as schema from '#server/db/schema.ts'
import { testDb } from '#server/testing/world.ts'

import { checkBreaches } from './check-breaches.ts'
import { type Constraint, constraintsIn, trial } from './trial.ts'

const states: Record<Constraint['kind'], string> = {
  'primary key': '23505',
  unique: '23505',
  'unique index': '23505',
  'foreign key': '23503',
  check: '23514',
}

const { db, asOwner } = await testDb()
const all = await constraintsIn(db)
const named = (kinds: Constraint['kind'][]) =>
  all.filter(({ kind }) => kinds.includes(kind)).map(({ table, name }) => `${table} ${name}`)

/** What the tables in the code ask for, by the names that the database cuts at 63 letters. */
function asked() {
  const tables = Object.values<unknown>(schema).filter((one) => is(one, PgTable))
  return tables.flatMap((one) => {
    const table = getTableConfig(one)
    const primary = table.primaryKeys.length + table.columns.filter(({ primary: p }) => p).length
    const uniques = [
      ...table.columns.flatMap(({ isUnique, uniqueName }) => (isUnique ? [uniqueName] : [])),
      ...table.uniqueConstraints.map((key) => key.getName()),
      ...table.indexes.flatMap(({ config }) => (config.unique ? [config.name] : [])),
    ]
    const names = [
      ...uniques,
      ...table.foreignKeys.map((key) => key.getName()),
      ...table.checks.map(({ name }) => name),
    ]
    return { table: table.name, primary, names: names.map((name) => name?.slice(0, 63)) }
  })
}

it('has every constraint that the tables in the code ask for', () => {
  for (const { table, names, primary } of asked()) {
    const has = all.filter((one) => one.table === table)
    expect({ table, primary: has.filter(({ kind }) => kind === 'primary key').length }).toEqual({
      table,
      primary,
    })
    expect(has.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  }
})

it('knows a breach of every CHECK', () => {
  const checks = all.filter(({ kind }) => kind === 'check').map(({ name }) => name)
  expect(Object.keys(checkBreaches).toSorted()).toEqual(checks.toSorted())
})

it.each(['primary key', 'unique', 'unique index', 'foreign key', 'check'] as const)(
  'refuses with each %s what it takes without it',
  async (kind) => {
    const refused: string[] = []
    await asOwner(async (owner) => {
      for (const one of all.filter((each) => each.kind === kind)) {
        const breach = checkBreaches[one.name] ?? {}
        const [withIt, without] = await trial(owner, one, { all, breach })
        if (withIt === `${states[kind]} ${one.name}` && without === null)
          refused.push(`${one.table} ${one.name}`)
      }
    })
    expect(refused).toEqual(named([kind]))
    expect(refused.length).toBeGreaterThan(0)
  },
)
