import { TRPCError } from '@trpc/server'
import { expect, it } from 'vitest'

import { queriesOf } from '#server/testing/queries-of.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import type { Policy } from '#shared/project/policy.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** Queries that name the people of the project themselves, whatever they did. */
const ofPeople = new Set([
  'project.get',
  'people.list',
  'progress.overview',
  'agreement.figures',
  'peopleFigures.ofPeople',
  'log.tally',
])
const note = 'A note that only some may read.'

/** Every answer to one person about an instance, by the query it answers. */
async function told(world: World, name: string, key: string): Promise<Record<string, string>> {
  const person = world.idOf('carl')
  const filters = [{}, { person }, { pair: `${person}~${world.idOf('cleo')}` }]
  const answers: Record<string, string> = {}
  for (const { path, call } of queriesOf(world, name))
    for (const [i, filter] of (/list|facets/.test(path) ? filters : [{}]).entries())
      answers[`${path} ${i}`] = JSON.stringify(
        await call({ ...world.at(key), number: 1, thread: '', filter }).catch((error: unknown) => {
          if (error instanceof TRPCError) return [error.code]
          throw error
        }),
      )
  return answers
}

/** Which queries tell this person who carl is, among those that need not. */
async function naming(world: World, name: string, key: string): Promise<string[]> {
  const answers = Object.entries(await told(world, name, key))
  return answers.flatMap(([path, answer]) => {
    if (ofPeople.has(path.split(' ')[0] ?? '')) return []
    return answer.includes('"carl') || answer.includes(world.idOf('carl')) ? [path] : []
  })
}

async function voteWithNote(world: World, key: string, quality: 'high' | 'low'): Promise<void> {
  const lease = await world.take('carl', key)
  const { head: seen } = await world.as('carl').instance.get(world.at(key))
  const said = { quality, note, reasons: quality === 'low' ? ['unsafe'] : [] }
  await world.as('carl').discussion.comment({ ...world.at(key), text: 'By the one who checks.' })
  await world.as('carl').check.vote({ ...world.request(key), lease, seen, ...said })
}

/** One instance that a split brought back, and one that two highs signed off: carl voted on both, with a note. */
async function twoStories(policy: Partial<Policy>) {
  const world = await newWorld({ policy: { tieBreak: false, ...policy } })
  const { key: returned } = await world.instance('check')
  const other = { question: { ...plainContent().question, text: 'Which of these is a square?' } }
  const { key: signed } = await world.instance('check', other)
  await voteWithNote(world, returned, 'low')
  await world.vote('cleo', returned, 'high')
  await voteWithNote(world, signed, 'high')
  await world.vote('cleo', signed, 'high')
  return { world, returned, signed }
}

for (const checkerNames of ['everyone', 'leads'] as const)
  for (const verdicts of ['round', 'end', 'leads'] as const)
    it(`tells names after a round to ${checkerNames} and verdicts by "${verdicts}", in every query`, async () => {
      const { world, returned, signed } = await twoStories({ checkerNames, verdicts })
      for (const [key, over] of [
        [returned, false],
        [signed, true],
      ] as const) {
        for (const name of ['rosa', 'cleo', 'cora']) {
          const named = await naming(world, name, key)
          const names = checkerNames === 'everyone'
          expect({ name, over, named: named.length > 0 }).toEqual({ name, over, named: names })

          const answers = await told(world, name, key)
          const shown = ['instance.get 0', 'instance.history 0'].map((path) =>
            (answers[path] ?? '').includes(note),
          )
          const open = verdicts === 'round' || (verdicts === 'end' && over)
          expect({ name, over, shown }).toEqual({ name, over, shown: [open, open] })
          expect(answers['instance.get 0']).toContain('By the one who checks.')
        }
        const lead = await told(world, 'lena', key)
        expect(lead['instance.get 0']).toContain(note)
        expect(lead['instance.get 0']).toContain('"carl"')
      }
      const why = await world.as('rosa').work.turn({ project: world.project })
      expect(JSON.stringify(why)).toContain(note)
    })

it('keeps what was promised in an earlier round, and what a later one promises', async () => {
  const { world, returned } = await twoStories({ checkerNames: 'leads' })
  await world.setPolicy({ checkerNames: 'everyone' })
  await world.submit('rosa', returned)
  await world.vote('cora', returned, 'high')
  await world.vote('cyril', returned, 'high')
  const view = await world.as('rosa').instance.get(world.at(returned))
  expect(view.votes.map(({ person }) => person)).toEqual([null, null, null, null])
  expect(view.hidden).toEqual(['checkers'])
  expect((await world.as('cora').instance.get(world.at(returned))).votes[2]?.mine).toBe(true)
})

it('keeps leads blind until the round ends, in every query, if the project wants it', async () => {
  const world = await newWorld({ policy: { leadsBlind: true } })
  const { key } = await world.instance('check')
  await world.take('carl', key)
  const before = await told(world, 'lena', key)
  expect(await naming(world, 'lena', key)).toEqual([])
  await voteWithNote(world, key, 'low')
  expect(await told(world, 'lena', key)).toEqual(before)
  expect(await refusalOf(world.as('lena').check.reveal(world.at(key)))).toBe('leads_blind')
  const { whyNot } = await world.as('lena').instance.get(world.at(key))
  expect(whyNot.reveal).toBe('leads_blind')
  await world.vote('cleo', key, 'low')
  expect((await told(world, 'lena', key))['instance.get 0']).toContain(note)
})

async function reopen(mayReopen: Policy['mayReopen'], name: string) {
  const world = await newWorld({ policy: { mayReopen } })
  const { key } = await world.instance('signed_off')
  await world.giveRoles('carl', ['lead', 'checker'])
  const input = { ...world.request(key), reason: 'A second look.' }
  return refusalOf(world.as(name).review.reopen(input))
}

it('lets reopen whom the project lets', async () => {
  expect(await reopen('leads', 'carl')).toBeNull()
  expect(await reopen('leads', 'rosa')).toBe('not_yours')
  expect(await reopen('uninvolved', 'carl')).toBe('took_part')
  expect(await reopen('uninvolved', 'lena')).toBeNull()
  expect(await reopen('submitter', 'rosa')).toBeNull()
  expect(await reopen('submitter', 'remi')).toBe('not_yours')
  expect(await reopen('nobody', 'lena')).toBe('reopen_off')
})
