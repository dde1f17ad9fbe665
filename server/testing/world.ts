import { randomBytes } from 'node:crypto'

import type { Context } from '#server/context.ts'
import type { Db, OpenDb } from '#server/db/db.ts'
import { membership, person } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import type { BlobStore } from '#server/media/blob-store.ts'
import { addProject } from '#server/project/add-project.ts'
import { appRouter } from '#server/router.ts'
import { createCaller } from '#server/trpc.ts'
import type { Role } from '#shared/people/role.ts'
import { defaultPolicy, type Policy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import { crashed, freshDb, freshDbOn } from './fresh-db.ts'
import { players } from './players.ts'

let opened: Promise<OpenDb> | null = null

/** The database of one test file: the embedded one in memory, or one on the server that `TEST_DATABASE_URL` names. */
export function testDb(): Promise<OpenDb> {
  const url = process.env['TEST_DATABASE_URL']
  opened ??= url ? freshDbOn(url) : freshDb()
  return opened
}

/** Ends the database as a crash does, between two transactions, and opens what it had written again. */
export async function crashTestDb(): Promise<OpenDb> {
  const before = await testDb()
  opened = crashed(before)
  return opened
}

const noBlobs: BlobStore = {
  put: () => Promise.reject(new Error('this world has no files')),
  has: () => Promise.resolve(false),
  read: () => Promise.reject(new Error('this world has no files')),
  size: () => Promise.reject(new Error('this world has no files')),
  path: () => Promise.reject(new Error('this world has no files')),
}

interface WorldPlace {
  db: Db
  suffix: string
  blobs?: BlobStore
}

/**
 * A project of its own with people of its own: two reviewers, four checkers, a lead. Two worlds share a database and see
 * nothing of each other.
 */
export async function newWorld(
  options: { policy?: Partial<Policy>; blobs?: BlobStore; db?: Db } = {},
) {
  const db = options.db ?? (await testDb()).db
  const suffix = randomBytes(5).toString('hex')
  const projectId = `p-${suffix}`
  const slug = `world-${suffix}`
  const policy: Policy = { ...defaultPolicy, ...options.policy }
  const made = { projectId, slug, name: 'World', policy, taxonomy: unimTaxonomy }
  await transact(db, (tx) => addProject(tx, made, null))

  const cast: Record<string, Role[]> = {
    rosa: ['reviewer'],
    remi: ['reviewer'],
    cleo: ['checker'],
    carl: ['checker'],
    cora: ['checker'],
    cyril: ['checker'],
    lena: ['lead'],
  }
  for (const [name, roles] of Object.entries(cast)) {
    const personId = `${name}-${suffix}`
    await db.insert(person).values({ personId, name })
    await db.insert(membership).values({ projectId, personId, roles })
  }

  return worldIn({ db, suffix, blobs: options.blobs ?? noBlobs })
}

/** The same world again, in a database that was opened anew. */
export function worldIn({ db, suffix, blobs = noBlobs }: WorldPlace) {
  const projectId = `p-${suffix}`
  const slug = `world-${suffix}`
  const actorOf = (name: string | null) =>
    name === null ? null : { personId: `${name}-${suffix}`, name, founder: false }
  const contextOf = (name: string | null): Context => ({
    db,
    blobs,
    actor: actorOf(name),
    request: {
      loopback: true,
      secure: true,
      address: `address-${suffix}`,
      sessionToken: null,
      setSession: () => undefined,
      mails: true,
      again: () => Promise.resolve(actorOf(name)),
      mediaUrl: (_, sha256) => `media:${sha256}`,
    },
  })

  const idOf = (name: string) => `${name}-${suffix}`
  const as = (name: string | null) => createCaller(appRouter)(contextOf(name))
  return {
    db,
    suffix,
    project: slug,
    projectId,
    idOf,
    as,
    contextOf,
    ...players({ db, project: slug, projectId, idOf, as }),
  }
}
