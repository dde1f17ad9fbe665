import { expect, it } from 'vitest'

import { newWorld } from '#server/testing/world.ts'
import { type Discussed, readAnnotations } from '#shared/discussion/annotation.ts'
import { openTerms } from '#shared/people/terms.ts'

import { annotationLines } from './annotation-lines.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** What a lead's export tells of all discussions. */
async function told({ db, idOf, project, projectId }: World): Promise<Discussed[]> {
  const member = { projectId, slug: project, roles: ['lead' as const], terms: openTerms }
  const actor = { personId: idOf('lena'), name: 'lena', founder: false }
  const lines: unknown[] = []
  for await (const line of annotationLines({ db, member, actor }, 'all'))
    lines.push(JSON.parse(line))
  return readAnnotations(lines)
}

it('tells every discussion of a project, but of an open round only once it has ended', async () => {
  const world = await newWorld()
  await world.instance('review')
  const { key } = await world.instance('check')
  const said = await world.as('rosa').discussion.comment({ ...world.at(key), text: 'As asked.' })
  expect(await told(world)).toEqual([])

  const lease = await world.take('cleo', key)
  await world
    .as('cleo')
    .check.sendBack({ ...world.request(key), lease, comment: 'Say which place.' })
  const all = await told(world)
  expect(all.map(({ messages }) => messages.map(({ text }) => text))).toEqual([
    ['As asked.'],
    ['Say which place.'],
  ])
  expect(all[0]?.id).toBe(said.id)
  expect(all[1]).toMatchObject({ blocking: true, messages: [{ author: 'cleo' }] })
})
