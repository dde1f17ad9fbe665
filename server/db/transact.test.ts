import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { testDb } from '#server/testing/world.ts'

import { setting } from './schema.ts'
import { sqlState, transact } from './transact.ts'

/** Lets the database itself end a transaction with an SQLSTATE. */
const fail = (state: string) =>
  sql.raw(`do $$ begin raise exception 'planted' using errcode = '${state}'; end $$`)

it.each(['40001', '40P01'])(
  'tries again what the database ended with %s, and keeps nothing of the first try',
  async (state) => {
    const { db } = await testDb()
    let tries = 0
    const answer = await transact(db, async (tx) => {
      tries++
      await tx.insert(setting).values({ name: `tried-${state}-${tries}`, value: 'yes' })
      if (tries < 3) await tx.execute(fail(state))
      return 'done'
    })
    expect({ answer, tries }).toEqual({ answer: 'done', tries: 3 })
    const kept = await db.select().from(setting)
    expect(
      kept.map(({ name }) => name).filter((name) => name.startsWith(`tried-${state}`)),
    ).toEqual([`tried-${state}-3`])
  },
)

it('gives up after five tries, and at once where another try would not help', async () => {
  const { db } = await testDb()
  for (const [state, wanted] of [
    ['40001', 5],
    ['23505', 1],
  ] as const) {
    let tries = 0
    const ended = await transact(db, async (tx) => {
      tries++
      await tx.execute(fail(state))
    }).catch(sqlState)
    expect({ ended, tries }).toEqual({ ended: state, tries: wanted })
  }
})
