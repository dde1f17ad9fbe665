import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { projectBlob } from '#server/db/schema.ts'
import { importWorlds, lines, record } from '#server/testing/import-world.ts'
import { testDb } from '#server/testing/world.ts'

import { claimNamedFiles } from './claim-files.ts'

const { place, bring, write } = await importWorlds()

it('lets a project name the files that came with its records, and finds them again in older data', async () => {
  const world = await place()
  await write('own/notes.txt', 'Some notes.')
  const input = { modal: { document1: 'notes.txt' }, content: 'Read <document1>.' }
  await bring(world, await write('own/a.jsonl', lines(record('1', { input }))))
  const mine = eq(projectBlob.projectId, world.projectId)
  const claimed = await world.db.select().from(projectBlob).where(mine)
  expect(claimed).toHaveLength(1)

  const { asOwner } = await testDb()
  await asOwner((owner) => owner.delete(projectBlob).where(mine))
  await world.db.transaction(claimNamedFiles)
  expect(await world.db.select().from(projectBlob).where(mine)).toEqual(claimed)
})
