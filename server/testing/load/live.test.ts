import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { openDb } from '#server/db/open.ts'
import { findPostgres, startPostgres } from '#server/launch/test-machine.ts'
import type { Content } from '#shared/instance/content.ts'
import { checks } from '#shared/review/checks.ts'
import type { Lease } from '#shared/work/phase.ts'

import { Caller } from './caller.ts'
import { Listener } from './listener.ts'
import { ServerProcess } from './server-process.ts'
import { settle, type Town } from './town.ts'

const postgres = findPostgres()

interface Page {
  head: { number: number }
  content: Content
}

/** Takes what comes next and hands it over, all on one server; gives back which instance it was. */
async function submitOne(caller: Caller, town: Town, at: string): Promise<string> {
  const { project } = town
  const phase = 'review' as const
  const taken = await caller.act<{ key: string; lease: Lease }>(at, 'work.take', {
    input: { project, phase },
  })
  if (!taken.ok) throw new Error(`Nothing to take: ${taken.refusal}`)
  const { key, lease } = taken.data
  const page = await caller.ask<Page>(at, 'instance.get', { input: { project, key } })
  if (!page.ok) throw new Error(`No page: ${page.refusal}`)
  const { content, head } = page.data
  const input = { project, key, lease, requestKey: crypto.randomUUID() }
  const given = { ...input, base: head.number, content, checks }
  const answer = await caller.act(at, 'review.submit', { input: given })
  if (!answer.ok) throw new Error(`Not submitted: ${answer.refusal}`)
  return key
}

it.skipIf(!postgres)(
  'tells whoever listens at one server what another writes, and after each reconnect what came meanwhile',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-live-'))
    chmodSync(folder, 0o755)
    const database = await startPostgres(postgres ?? '', folder)
    const [here, there] = ['here', 'there'].map(
      (name) => new ServerProcess({ data: join(folder, name), databaseUrl: database.url }),
    ) as [ServerProcess, ServerProcess]
    const opened = await openDb({ url: database.url })
    const town = await settle(opened.db, { name: 'live', people: 2, instances: 40 })
    const [reads, writes] = town.tokens
    const listener = new Listener(reads?.token ?? '')
    const caller = new Caller(writes?.token ?? '')
    const written: string[] = []
    const write = async (count: number) => {
      for (let n = 0; n < count; n++) written.push(await submitOne(caller, town, there.url ?? ''))
    }
    const all = () => written.filter((key) => !listener.keys.has(key))
    const hearsAll = () => expect.poll(all, { timeout: 60_000 }).toEqual([])
    try {
      await here.start()
      await there.start()

      await listener.connect(here.url ?? '')
      await write(5)
      await hearsAll()

      // While it is away more is written; it may come back in the middle of that.
      for (let time = 0; time < 3; time++) {
        listener.leave()
        await write(2)
        await Promise.all([listener.connect(here.url ?? ''), write(2)])
      }
      await hearsAll()

      here.kill()
      await write(3)
      await here.start()
      await Promise.all([listener.connect(here.url ?? ''), write(3)])
      await hearsAll()

      // The ids are the database's times, so any server goes on where another ended.
      listener.leave()
      await write(3)
      await listener.connect(there.url ?? '')
      await hearsAll()
      expect(written).toHaveLength(26)
      expect(listener.ids).toEqual(listener.ids.toSorted((a, b) => a - b))
      expect(listener.blanks).toBe(0)

      // Who was away for too long is told that anything may have changed.
      const old = new Listener(reads?.token ?? '')
      old.ids.push(0)
      await old.connect(there.url ?? '')
      old.leave()
      expect(old.blanks).toBe(1)
    } finally {
      listener.leave()
      caller.end()
      for (const server of [here, there]) server.kill()
      await opened.close()
      database.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
  240_000,
)
