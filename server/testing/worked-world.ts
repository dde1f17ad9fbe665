import type { Policy } from '#shared/project/policy.ts'

import { newWorld } from './world.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** Two upheld or deleted, one split, one proposal that is kept, one sent back, one still open. */
export async function workedWorld(policy: Partial<Policy> = {}) {
  const world = await newWorld({ policy })
  await world.join('both', ['lead', 'checker'])
  const made = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.instance('review')))
  const [upheld = '', deleted = '', kept = '', split = '', back = '', open = ''] = made.map(
    ({ key }) => key,
  )
  for (const key of [upheld, deleted, split, back]) await world.submit('rosa', key)
  await world.proposeDeletion('rosa', kept)
  await world.submit('remi', open)
  for (const key of [upheld, kept]) await vote(world, key, ['high', 'high'])
  await vote(world, deleted, ['low', 'low'])
  await vote(world, split, ['low', 'high'])
  await world.vote('cora', split, 'low')
  await world.sendBack('cleo', back)
  await world.vote('cleo', open, 'high')
  return { world, keys: { upheld, deleted, kept, split, back, open } }
}

async function vote(world: World, key: string, [cleo, carl]: ['high' | 'low', 'high' | 'low']) {
  await world.vote('cleo', key, cleo)
  await world.vote('carl', key, carl)
}
