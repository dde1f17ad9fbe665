import { appRouter } from '#server/router.ts'

import type { newWorld } from './world.ts'

interface Procedure {
  path: string
  call: (input: unknown) => Promise<unknown>
}

/** Every query of the application as one person may call it, found by walking the router. */
export function queriesOf(
  { as }: Pick<Awaited<ReturnType<typeof newWorld>>, 'as'>,
  name: string,
): Procedure[] {
  const caller = as(name) as unknown as Record<string, Record<string, Procedure['call']>>
  // oxlint-disable-next-line no-underscore-dangle -- tRPC has no other list of its procedures
  const all = Object.entries(appRouter._def.procedures) as unknown as [
    string,
    Record<'_def', { type: string }>,
  ][]
  return all
    .filter(([, procedure]) => procedure['_def'].type === 'query')
    .map(([path]) => {
      const [folder = '', verb = ''] = path.split('.')
      return {
        path,
        call: (input) => caller[folder]?.[verb]?.(input) ?? Promise.reject(new Error(path)),
      }
    })
}
