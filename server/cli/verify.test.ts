import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openDb } from '#server/db/open.ts'
import { harmsIn } from '#server/testing/harms-in.ts'
import { newWorld } from '#server/testing/world.ts'
import { breachRules } from '#server/verify/breach.ts'
import { stages } from '#shared/lifecycle/lifecycle.ts'

const cli = fileURLToPath(new URL('../launch/cli.mjs', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-verify-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs it as a person does, on a data folder and not on the database of the tests. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; out: string; err: string }>()
  const { DATABASE_URL: _, ...env } = process.env
  const child = execFile(process.execPath, [cli, 'verify', ...args], { env }, (_error, out, err) =>
    resolve({ code: child.exitCode ?? -1, out, err }),
  )
  return promise
}

/** A data folder with an instance at every stage, and what `then` does to it with all rights. */
async function inFolder(
  then: (
    world: Awaited<ReturnType<typeof newWorld>>,
    owner: (...statements: ReturnType<typeof sql>[]) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  const opened = await openDb({ folder: join(folder, 'db') })
  try {
    const world = await newWorld({ db: opened.db })
    for (const stage of stages) await world.instance(stage)
    await then(world, (...statements) =>
      opened.asOwner(async (owner) => {
        for (const statement of statements) await owner.execute(statement)
      }),
    )
  } finally {
    await opened.close()
  }
}

it('says that all is well, then names one difference of each kind and where it is, and ends with 0, 1 or 2', async () => {
  await inFolder(() => Promise.resolve())
  const sound = await run('--data', folder)
  expect(sound).toEqual({
    code: 0,
    err: '',
    out: '6 instances, no difference. No day is sealed yet.\n',
  })

  const expected: string[] = []
  await inFolder(async (world, owner) => {
    for (const [rule, harm] of harmsIn(world)) {
      const { instanceId, key } = await world.instance('signed_off')
      await owner(...harm(instanceId))
      expected.push(`${world.project}/${key} ${rule}: `)
    }
    const { instanceId, key } = await world.instance('signed_off')
    await owner(
      sql`drop index slot_one_holder`,
      sql`insert into slot (instance_id, project_id, round, cycle, phase, slot, status, holder_id,
          epoch, begun, lease_until)
        values (${instanceId}, ${world.projectId}, 1, 1, 'second_review', 1, 'leased',
          ${world.idOf('carl')}, 1, 1, now())`,
      sql`insert into transition values ('deleted', 'keep', 'signed_off')`,
      sql`update project set policy = jsonb_set(policy, '{votes}', '1')
        where project_id = ${world.projectId}`,
      sql`insert into blob (sha256, bytes, facts) values (${'0'.repeat(64)}, 3, '{}')`,
    )
    expected.push(`${world.project}/${key} one_seat: `, `${world.project} project: `)
    expected.push('lifecycle: ', 'media: ', 'seal: ')

    const audited = await newWorld({ db: world.db })
    await audited.instance('signed_off')
    const plan = { kind: 'precision' as const, expected: 0.05, within: 0.2 }
    const draw = { project: audited.project, id: randomUUID(), plan, seed: 'a seed' }
    await audited.as('lena').audit.draw(draw)
    await owner(sql`update audit set frame_hash = repeat('0', 64)`)
    expected.push(`${audited.project} audit: `)
  })
  await mkdir(join(folder, 'seals'))
  await writeFile(join(folder, 'seals', '2020-01-01.json'), 'no')

  const told = await run('--data', folder)
  expect([told.code, told.err]).toEqual([1, ''])
  for (const begins of expected) expect(`\n${told.out}`).toContain(`\n${begins}`)
  const named = new Set(expected.map((one) => / ?(\w+): $/.exec(one)?.[1]))
  expect(named).toEqual(new Set(breachRules))
  const count = told.out.trimEnd().split('\n').length - 1
  expect(told.out).toMatch(
    new RegExp(`\\n28 instances, ${count} differences\\. 1 seals were compared\\.\\n$`),
  )

  const lines = (await run('--data', folder, '--json')).out.trimEnd().split('\n')
  const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(objects.at(-1)).toEqual({ instances: 28, differences: count, changeable: [], seals: 1 })
  for (const one of objects.slice(0, -1))
    expect(Object.keys(one).toSorted()).toEqual(['key', 'project', 'rule', 'says'])

  expect(await run('--data', join(folder, 'elsewhere'))).toMatchObject({ code: 1, out: '' })
  expect(await run('--nonsense')).toMatchObject({ code: 2, out: '' })
  const help = await run('--help')
  expect(help.code).toBe(0)
  for (const rule of breachRules) expect(help.out).toContain(`\n  ${rule} `)
}, 240_000)
