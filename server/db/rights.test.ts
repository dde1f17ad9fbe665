import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { z } from 'zod'

import { newWorld, testDb } from '#server/testing/world.ts'

import { changeable, rightsThatDiffer } from './grant-rights.ts'
import { openDb } from './open.ts'
import { tableRights } from './rights.ts'
import { sqlState } from './transact.ts'

const Tables = z.object({ rows: z.array(z.object({ name: z.string() })) })

async function stateOf(act: PromiseLike<unknown>): Promise<string | null> {
  try {
    await act
    return null
  } catch (error) {
    return sqlState(error)
  }
}

it('lists every table there is', async () => {
  const { asOwner } = await testDb()
  const { rows } = Tables.parse(
    await asOwner((owner) =>
      owner.execute(sql`select tablename as name from pg_tables where schemaname = 'public'`),
    ),
  )
  const listed = tableRights().map(({ table }) => table)
  expect(rows.map(({ name }) => name).toSorted()).toEqual(listed.toSorted())
})

it('gives the application the rights of the list and no other', async () => {
  const { db } = await testDb()
  expect(await rightsThatDiffer(db, null)).toEqual([])
  expect(await changeable(db)).toEqual([])
})

it.each(tableRights().filter(({ lasting }) => lasting))(
  'lets the application neither change, delete nor empty $table',
  async ({ table, fills }) => {
    const { db } = await testDb()
    const on = sql.identifier(table)
    const { rows } = Tables.parse(
      await db.execute(sql`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { name } of rows.filter((column) => !fills.includes(column.name))) {
      const column = sql.identifier(name)
      const change = db.execute(sql`update ${on} set ${column} = ${column}`)
      expect(await stateOf(change)).toBe('42501')
    }
    expect(await stateOf(db.execute(sql`delete from ${on}`))).toBe('42501')
    expect(await stateOf(db.execute(sql`truncate ${on}`))).toBe('42501')
  },
)

it('lets the owner do what the application may not, and the application no more afterwards', async () => {
  const world = await newWorld()
  await world.instance('signed_off')
  const { db, asOwner } = await testDb()
  const change = sql`update vote set note = 'Changed.'`
  expect(await stateOf(asOwner((owner) => owner.execute(change)))).toBeNull()
  expect(await stateOf(db.execute(change))).toBe('42501')
})

it('finds a role that owns the tables too strong', async () => {
  const { asOwner } = await testDb()
  const loose = await asOwner(changeable)
  expect(loose).toEqual(expect.arrayContaining(['event', 'revision', 'review', 'vote']))
})

it.each([process.env['TEST_DATABASE_URL'] ?? []].flat())(
  'opens with one role, which then may do everything, and under a bound role without the owner',
  async (server) => {
    const { db } = await testDb()
    const { rows } = Tables.parse(await db.execute(sql`select current_database() as name`))
    const address = new URL(server)
    address.pathname = `/${rows[0]?.name}`
    const alone = await openDb({ url: address.href })
    expect(await changeable(alone.db)).toContain('vote')
    address.searchParams.set('options', '-c role=countersign_test')
    const bound = await openDb({ url: address.href })
    expect(await changeable(bound.db)).toEqual([])
    await alone.db.execute(
      sql`delete from transition where move = 'release' and from_stage = 'check'`,
    )
    await expect(openDb({ url: address.href })).rejects.toThrow('COUNTERSIGN_OWNER_URL')
    await (
      await openDb({ url: address.href, ownerUrl: server.replace(/[^/]*$/, rows[0]?.name ?? '') })
    ).close()
    await Promise.all([alone.close(), bound.close()])
  },
)
