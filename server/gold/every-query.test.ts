import { TRPCError } from '@trpc/server'
import { expect, it } from 'vitest'

import { newGoldWorld } from '#server/testing/gold-world.ts'
import { queriesOf } from '#server/testing/queries-of.ts'
import { refusals } from '#shared/errors.ts'
import { openTerms } from '#shared/people/terms.ts'

import { plant } from './plant.ts'

type World = Awaited<ReturnType<typeof newGoldWorld>>

const others = ['rosa', 'remi', 'cleo', 'carl', 'cyril', 'lena']

/** The queries that do tell others of a copy, and why. */
const reasons: Record<string, string> = {
  'gold.templates': 'A lead sees how often each template was given.',
  'gold.results': 'It is what a lead makes gold for.',
  'peopleFigures.ofPeople':
    'A lead reads how everybody answers gold beside the rest of their work.',
  'gold.answer': 'A lead sees each answer whole.',
  'report.facts': 'The report tells how gold was answered, apart from everything else.',
}

/** What everybody else is told by every query, about the project and about a key and an id that may be a copy's. */
async function told(world: World, copy: { key: string; instanceId: string } | undefined) {
  const answers: Record<string, unknown> = {}
  const { key, instanceId } = copy ?? { key: 'nothing', instanceId: 'nothing' }
  const filters = [{}, { text: 'Loop 1 ' }, { person: world.idOf('cora') }, { stage: 'check' }]
  for (const name of others)
    for (const { path, call } of queriesOf(world, name))
      for (const filter of /list|facets|bulk/.test(path) ? filters : [{}]) {
        const input = { ...world.at(key), copy: instanceId, number: 1, thread: '', filter }
        answers[`${path} ${name} ${JSON.stringify(filter)}`] = await call(input).catch(
          (error: unknown) => {
            if (error instanceof TRPCError) return [error.code, error.message]
            throw error
          },
        )
      }
  return answers
}

async function plantFor(world: World, name: string): Promise<void> {
  const context = world.contextOf(name)
  const { actor } = context
  if (!actor) throw new Error('nobody')
  const member = {
    projectId: world.projectId,
    slug: world.project,
    roles: ['checker' as const],
    terms: openTerms,
  }
  await plant({ ...context, actor, member }, 'check')
}

function differing(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const paths = Object.keys(after).filter(
    (asked) => JSON.stringify(after[asked]) !== JSON.stringify(before[asked]),
  )
  return [...new Set(paths.map((asked) => asked.split(' ')[0] ?? ''))].toSorted()
}

it('tells nobody but the person of a copy and its answer, by any query without a reason', async () => {
  const world = await newGoldWorld()
  for (const id of ['2', '3']) await world.instance('check', { id })
  await world.as('cora').work.take({ project: world.project })
  await world.mark('high')
  await world.give({ cora: 'check' })
  const before = await told(world, undefined)
  expect(Object.keys(before).length).toBeGreaterThan(100)
  expect(before).toMatchObject({ 'instance.list lena {}': { total: 3 } })

  await plantFor(world, 'cora')
  const copy = await world.copyOf('cora')
  expect(copy).toBeDefined()
  expect(differing(before, await told(world, copy))).toEqual(['gold.results', 'gold.templates'])

  await world.vote('cora', copy?.key ?? '', 'low')
  const after = await told(world, copy)
  expect(differing(before, after)).toEqual(Object.keys(reasons).toSorted())
  expect(JSON.stringify(after['gold.results lena {}'])).toContain('"missed"')

  const direct = Object.entries(after).filter(([asked]) =>
    /^instance\.(get|history|revision) /.test(asked),
  )
  expect(new Set(direct.map(([, answer]) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify(['NOT_FOUND', refusals.not_found])]),
  )
})
