import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { openDb } from './open.ts'
import { setting } from './schema.ts'

it('keeps what was committed when the embedded database is opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-'))
  try {
    const first = await openDb({ folder })
    await first.db.insert(setting).values({ name: 'kept', value: 'yes' })
    await first.close()

    const second = await openDb({ folder })
    const rows = await second.db.select().from(setting)
    await second.close()
    expect(rows).toEqual([{ name: 'kept', value: 'yes' }])
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('tidies up and tells the planner, of no table that is small, so that it looks in the index when the table grows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-'))
  const counted = sql`select relname, reltuples::int as n, relallvisible > 0 as tidy from pg_class
    where relname in ('setting', 'vote') order by relname`
  try {
    const first = await openDb({ folder })
    const rows = Array.from({ length: 1000 }, (_, i) => ({ name: `${i}`, value: 'x'.repeat(200) }))
    await first.db.insert(setting).values(rows)
    await first.close()

    const second = await openDb({ folder })
    const told = await second.db.execute(counted)
    await second.close()
    expect(told).toMatchObject({
      rows: [
        { relname: 'setting', n: 1000, tidy: true },
        { relname: 'vote', n: -1, tidy: false },
      ],
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
