import type { Thread } from '#shared/view/thread.ts'

import type { newWorld } from './world.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** The threads of an instance as one person sees them. */
export async function threadsOf(world: World, name: string, key: string): Promise<Thread[]> {
  return (await world.as(name).instance.get(world.at(key))).threads
}
