import { TRPCError } from '@trpc/server'

import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { queriesOf } from './queries-of.ts'

/**
 * What one person is told by every query of the application, with one input that fits all of them; where instances are
 * listed or counted, by each of the filters besides. A refusal is an answer, too.
 */
export async function toldByAll(
  [world, name]: [Parameters<typeof queriesOf>[0], string],
  input: Record<string, unknown>,
  filters: readonly InstanceFilter[],
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const { path, call } of queriesOf(world, name))
    for (const filter of [{}, ...(/list|facets|tally|agreement/.test(path) ? filters : [])])
      answers[`${path} ${JSON.stringify(filter)}`] = await call({
        ...input,
        filter,
        ...filter,
      }).catch((error: unknown) => {
        if (error instanceof TRPCError) return [error.code, error.message]
        throw error
      })
  return answers
}
