import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { watchPower } from '#server/testing/power.ts'

import type { Db } from './db.ts'
import { openEmbedded } from './embedded.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-power-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const clientOf = (db: Db) => (db as Db & { $client: PGlite }).$client

/** How many rows there are after a power cut: the database is opened from what it left. */
async function rowsIn(left: string): Promise<number> {
  const { db, close } = await openEmbedded(left)
  try {
    const { rows } = await clientOf(db).query<{ n: string }>('select count(*) as n from kept')
    return Number(rows[0]?.n)
  } finally {
    await close()
  }
}

async function filled(name: string) {
  const data = join(folder, name)
  const { close, db } = await openEmbedded(data)
  const client = clientOf(db)
  await client.exec('create table kept (n integer primary key, words text not null); checkpoint')
  return { client, close, data }
}

/** Rows in transactions of their own, long ones among them; each is acknowledged when this ends. */
async function write(client: PGlite, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++)
    await client.query('insert into kept values ($1, repeat($2, $3))', [n, 'word ', 1 + n * 20])
}

it('keeps all that was acknowledged when the power is cut, however much of the rest is lost', async () => {
  const { client, close, data } = await filled('hooked')
  const power = watchPower(client, data)
  let rows = 0
  for (const [i, kept] of [0, 0.5, 0, 0.9].entries()) {
    await write(client, rows, rows + 25)
    rows += 25
    if (i === 2) await client.exec('checkpoint')
    const left = join(folder, `left-${i}`)
    power.cut(left, kept)
    expect(await rowsIn(left)).toBe(rows)
  }
  await close()
})

it('would lose them without the fsync that PGlite lacks', async () => {
  const { client, close, data } = await filled('bare')
  const { FS } = (client as unknown as { Module: { FS: Insides } }).Module
  delete FS.lookupPath('/pglite/data').node.mount.type.stream_ops.fsync
  const power = watchPower(client, data)
  await write(client, 0, 25)
  power.cut(join(folder, 'left-bare'), 0)
  expect(await rowsIn(join(folder, 'left-bare'))).toBe(0)
  await close()
})

interface Insides {
  lookupPath: (path: string) => { node: { mount: { type: { stream_ops: { fsync?: unknown } } } } }
}
