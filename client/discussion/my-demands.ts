import type { InstanceView } from '#shared/view/instance-view.ts'
import { stillBlocking, type Thread } from '#shared/view/thread.ts'

type Discussed = Pick<InstanceView, 'threads' | 'round'>

/** The blocking threads that I opened in this round and that are not resolved: a return needs no other words. */
export function myDemands({ round, threads }: Discussed): Thread[] {
  return stillBlocking(threads).filter((thread) => thread.mine && thread.round === round)
}

/** What the rounds before demanded: the threads of the last one that demanded anything. */
export function lastDemands({ round, threads }: Discussed): Thread[] {
  const before = threads.filter((thread) => thread.blocking && thread.round < round)
  const last = Math.max(...before.map((thread) => thread.round))
  return before.filter((thread) => thread.round === last)
}
