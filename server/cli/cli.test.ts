import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Db } from '#server/db/db.ts'
import { accessToken, comment, instance, membership, person, project } from '#server/db/schema.ts'
import { annotationsEntry } from '#server/export/write-zip.ts'
import { startServer } from '#server/launch/start-server.ts'
import { hashSecret } from '#server/people/secret.ts'
import { readAnnotations } from '#shared/discussion/annotation.ts'
import type { Role } from '#shared/people/role.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import { annotationsFileOf } from './annotations-file.ts'
import { exportFromFolder } from './export-from-folder.ts'
import { exportOverHttp } from './export-over-http.ts'
import { importIntoFolder } from './import-into-folder.ts'
import { importOverHttp } from './import-over-http.ts'
import { openData } from './open-data.ts'
import { factsFromFolder, factsOverHttp } from './report.ts'

let folder = ''
let file = ''
const line =
  '{"domain": "natural_science", "subdomain": "math", "id": "1", "input": {"modal": {"document1": "notes/a.txt"}, "content": "Read <document1> and return no other media."}, "output": {"modal": {}, "content": "It says 1.0."}, "difficulty_level": 1.0}'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-cli-'))
  file = join(folder, 'records.jsonl')
  await mkdir(join(folder, 'notes'))
  await writeFile(join(folder, 'notes/a.txt'), 'The notes say one.')
  await writeFile(file, `${line}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const calls = (name: string) => ({
  bring: { file, project: 'papers', mediaRoot: folder },
  take: {
    project: 'papers',
    out: join(folder, name),
    stage: 'all' as const,
    force: false,
    annotations: true,
  },
})

/** Somebody says something about the one instance there is. */
async function remark(db: Db, personId: string): Promise<void> {
  const [found] = await db.select().from(instance)
  if (!found) throw new Error('nothing came in')
  const { head: revision, instanceId, round, stage } = found
  const said = { commentId: 'c1', personId, blocking: 'remark' as const, text: 'Which notes?' }
  await db.insert(comment).values({ instanceId, revision, round, stage, ...said })
}

async function mustHaveRemark(out: string, creator: string): Promise<void> {
  const said: unknown = JSON.parse(await readFile(annotationsFileOf(out), 'utf8'))
  expect(said).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { cs: 'urn:countersign:ns#' }],
    type: 'Annotation',
    creator: { name: creator },
    'cs:record': { id: '1', field: 'natural_science', domain: 'math' },
  })
  expect(readAnnotations([said])[0]?.messages[0]?.text).toBe('Which notes?')
}

async function mustBeWhole(out: string): Promise<void> {
  const place = join(out, 'natural_science/math')
  expect(await readFile(join(place, 'document_text.jsonl'), 'utf8')).toBe(`${line}\n`)
  expect(await readFile(join(place, 'notes/a.txt'), 'utf8')).toBe('The notes say one.')
}

it('imports into a data folder, making the project, exports the same bytes and reports on them', async () => {
  const { bring, take } = calls('out-folder')
  const data = join(folder, 'data')
  expect(await importIntoFolder(bring, data)).toMatchObject({ created: 1, errors: 0 })
  expect(await importIntoFolder(bring, data)).toMatchObject({ created: 0, unchanged: 1 })
  const { close, db } = await openData(data)
  await db.insert(person).values({ personId: 'ada', name: 'Ada' })
  await remark(db, 'ada')
  await close()
  const done = { instances: 1, media: 1, annotations: 1 }
  expect(await exportFromFolder(take, data)).toMatchObject(done)
  await mustBeWhole(take.out)
  await mustHaveRemark(take.out, 'Ada')
  expect(await factsFromFolder('papers', data)).toMatchObject({ population: { instances: 1 } })
  await rm(take.out, { recursive: true })
  await expect(exportFromFolder(take, data)).rejects.toMatchObject({ code: 'file_exists' })
})

async function withToken(db: Db, roles: Role[], token: string): Promise<void> {
  const personId = `person-${token}`
  const rest = { personId, projectId: 'p' }
  await db.insert(person).values({ personId, name: token })
  await db.insert(membership).values({ ...rest, roles })
  const tokenHash = hashSecret(token)
  await db.insert(accessToken).values({ ...rest, tokenHash, tokenId: token, label: token })
}

it('imports, exports and reports over HTTP with a token, and names that way when a server holds the folder', async () => {
  const { bring, take } = calls('out-http')
  const data = join(folder, 'served')
  const running = await startServer({ data, demo: false, host: 'localhost', port: 0 })
  try {
    const { db, url } = running
    const policy = defaultPolicy
    const row = { projectId: 'p', slug: 'papers', name: 'P', policy, taxonomy: unimTaxonomy }
    await db.insert(project).values(row)
    await withToken(db, ['lead'], 'lead')
    await withToken(db, ['checker'], 'checker')

    const report = await importOverHttp(bring, { url, token: 'lead' })
    expect(report).toMatchObject({ created: 1, errors: 0 })
    await remark(db, 'person-checker')
    const done = { instances: 1, annotations: 1 }
    expect(await exportOverHttp(take, { url, token: 'lead' })).toMatchObject(done)
    await mustBeWhole(take.out)
    await mustHaveRemark(take.out, 'checker')
    expect(existsSync(join(take.out, annotationsEntry))).toBe(false)
    const without = { ...take, out: join(folder, 'without'), annotations: false }
    expect(await exportOverHttp(without, { url, token: 'lead' })).not.toHaveProperty('annotations')
    expect(existsSync(annotationsFileOf(without.out))).toBe(false)

    const told = await factsOverHttp('papers', { url, token: 'lead' })
    expect(told).toMatchObject({ project: { slug: 'papers' }, population: { instances: 1 } })
    await expect(factsOverHttp('papers', { url, token: 'checker' })).rejects.toMatchObject({
      code: 'not_yours',
    })

    const ask = (token: string) => importOverHttp(bring, { url, token })
    await expect(ask('checker')).rejects.toMatchObject({ code: 'not_yours' })
    await expect(ask('nobody')).rejects.toMatchObject({ code: 'not_signed_in' })
    const held = await importIntoFolder(bring, data).catch((error: unknown) => error)
    expect(held).toMatchObject({
      code: 'folder_in_use',
      detail: { use: `--url ${url} --token TOKEN` },
    })
  } finally {
    await running.stop()
  }
})
