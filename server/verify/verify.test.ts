import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { asc, eq, type SQL, sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'

import { blob, event } from '#server/db/schema.ts'
import { eventHash } from '#server/instance/event-hash.ts'
import { folderBlobStore } from '#server/media/folder-blob-store.ts'
import { harmsIn } from '#server/testing/harms-in.ts'
import { newWorld, testDb } from '#server/testing/world.ts'
import { stages } from '#shared/lifecycle/lifecycle.ts'

import { seal } from './keep-sealed.ts'
import { verify } from './verify.ts'

const folder = await mkdtemp(join(tmpdir(), 'countersign-verify-'))
const blobs = folderBlobStore(join(folder, 'blobs'))
afterAll(() => rm(folder, { recursive: true }))

const world = await newWorld({ blobs })
const { db } = world
const seals = join(folder, 'seals')
const day = 24 * 60 * 60_000

/** What verify finds, as `key rule`; the key is `-` for what is no instance's. */
async function found(bytes = false): Promise<string[]> {
  const all: string[] = []
  for await (const { key, rule } of verify({ db, blobs, seals, bytes }))
    all.push(`${key ?? '-'} ${rule}`)
  return [...new Set(all)].toSorted((a, b) => (a < b ? -1 : 1))
}

async function asOwner(...statements: SQL[]): Promise<void> {
  const opened = await testDb()
  await opened.asOwner(async (owner) => {
    for (const statement of statements) await owner.execute(statement)
  })
}

it('finds nothing in sound data, and every damage that somebody with all rights did to it', async () => {
  for (const stage of stages) await world.instance(stage)
  expect(await found()).toEqual([])

  const expected: string[] = []
  for (const [rule, harm] of harmsIn(world)) {
    const { key, instanceId } = await world.instance('signed_off')
    await asOwner(...harm(instanceId))
    expected.push(`${key} ${rule}`)
  }
  const told = await found()
  expect(told).toEqual(expect.arrayContaining(expected))
  const harmed = new Set(expected.map((one) => one.split(' ')[0]))
  expect(told.filter((one) => !harmed.has(one.split(' ')[0]))).toEqual([])
})

it('finds what the database would allow besides the lifecycle, and a policy that no version holds', async () => {
  const before = await found()
  const added = sql`insert into transition values ('deleted', 'keep', 'signed_off')`
  await asOwner(added, sql`update project set policy = jsonb_set(policy, '{votes}', '1')`)
  expect((await found()).filter((one) => !before.includes(one))).toEqual([
    '- lifecycle',
    '- project',
  ])
  await asOwner(
    sql`delete from transition where from_stage = 'deleted' and move = 'keep'`,
    sql`update project set policy = jsonb_set(policy, '{votes}', '2')`,
  )
  expect(await found()).toEqual(before)
})

it('finds an audit whose seed, answers or result somebody changed', async () => {
  const audited = await newWorld({ db })
  for (let i = 0; i < 8; i++) await audited.instance('signed_off')
  const before = await found()
  const lena = audited.as('lena').audit
  const plan = { kind: 'precision' as const, expected: 0.05, within: 0.2 }
  const id = randomUUID()
  await lena.draw({ project: audited.project, id, plan, seed: 'a seed' })
  const at = { project: audited.project, audit: id }
  const said = { place: 1, verdict: 'sound' as const, requestKey: randomUUID() }
  await lena.answer({ ...at, ...said })
  await lena.peek(at)
  expect(await found()).toEqual(before)
  const harms: [SQL, SQL][] = [
    [sql`update audit set seed = 'another'`, sql`update audit set seed = 'a seed'`],
    [
      sql`update audit_answer set verdict = 'defective', reasons = '{other}'`,
      sql`update audit_answer set verdict = 'sound', reasons = '{}'`,
    ],
    [
      sql`update audit set result = jsonb_set(result, '{answered}', '2')`,
      sql`update audit set result = jsonb_set(result, '{answered}', '1')`,
    ],
  ]
  for (const [harm, mend] of harms) {
    await asOwner(harm)
    expect((await found()).filter((one) => !before.includes(one))).toEqual(['- audit'])
    await asOwner(mend)
  }
  expect(await found()).toEqual(before)
})

it('finds files that are gone, cut or changed', async () => {
  const facts = { kind: 'image' } as never
  const kept = await Promise.all(
    ['one', 'two', 'six'].map((text) => blobs.put(Readable.from([Buffer.from(text)]))),
  )
  await db.insert(blob).values(kept.map((one) => ({ ...one, facts })))
  const [gone, cut, changed] = await Promise.all(kept.map(({ sha256 }) => blobs.path(sha256)))
  const says = async (bytes: boolean) => {
    const all: string[] = []
    for await (const one of verify({ db, blobs, seals, bytes }))
      if (one.rule === 'media') all.push(one.says.replace(/[0-9a-f]{64}/, '#'))
    return all.toSorted((a, b) => (a < b ? -1 : 1))
  }
  expect(await says(true)).toEqual([])
  await rm(gone ?? '')
  await writeFile(cut ?? '', 'tw')
  await writeFile(changed ?? '', 'SIX')
  const obvious = ['file # has 2 bytes instead of 3', 'file # is not there']
  expect(await says(false)).toEqual(obvious)
  expect(await says(true)).toEqual([...obvious, 'file # was changed'])
})

it('finds a history that was rewritten as a whole by the seals of the days', async () => {
  const { instanceId, key } = await world.instance('signed_off')
  const now = Date.now()
  expect(await seal(db, seals, new Date(now))).toBeNull()
  await seal(db, seals, new Date(now + day + 10 * 60_000))
  expect(await seal(db, seals, new Date(now + day + 20 * 60_000))).toBeNull()
  expect(await seal(db, seals, new Date(now + 3 * day))).toBeNull()
  const before = await found()
  expect(before).not.toContain('- seal')

  const history = await db
    .select()
    .from(event)
    .where(eq(event.instanceId, instanceId))
    .orderBy(asc(event.seq))
  const opened = await testDb()
  await opened.asOwner(async (owner) => {
    await owner.delete(event).where(eq(event.instanceId, instanceId))
    let prevHash: string | null = null
    for (const one of history) {
      const told = { ...one, payload: { ...one.payload, note: 'Never said.' } }
      const hash: string = eventHash(prevHash, told)
      await owner.insert(event).values({ ...told, prevHash, hash })
      prevHash = hash
    }
  })
  const after = await found()
  expect(after).not.toContain(`${key} chain`)
  expect(after.filter((one) => !before.includes(one))).toEqual(['- seal'])
})

it('finds a seal that was changed or taken away', async () => {
  const [first = ''] = await readdir(seals)
  const path = join(seals, first)
  const text = await readFile(path, 'utf8')
  const late = `2${String(Number(first.slice(1, 4)) + 1).padStart(3, '0')}-01-01.json`
  const says = async () => {
    const all: string[] = []
    for await (const one of verify({ db, blobs, seals, bytes: false }))
      if (one.rule === 'seal') all.push(one.says)
    return all.join('\n')
  }
  await writeFile(join(seals, late), text)
  expect(await says()).toContain(`seal ${late}: it does not follow the one before it`)
  await writeFile(join(seals, late), 'no')
  expect(await says()).toContain(`seal ${late}: it cannot be read`)
})
