import { randomUUID } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import { startJobs } from '#server/bulk/start-jobs.ts'
import { event, slot } from '#server/db/schema.ts'
import type { BulkAct, BulkWhich } from '#shared/bulk/bulk.ts'

import type { newWorld } from './world.ts'

type World = Awaited<ReturnType<typeof newWorld>>

/** Works on what was begun until nothing is left. */
export async function work({ db }: World) {
  const jobs = startJobs({
    db,
    onTrouble: (error) => {
      throw error
    },
  })
  await jobs.idle()
  await jobs.stop()
}

export const all: BulkWhich = { filter: {} }

export async function begin(world: World, act: BulkAct, which: BulkWhich = all) {
  const { bulk } = world.as('lena')
  const { total: seen } = await bulk.preview({ project: world.project, act, which })
  const id = randomUUID()
  await bulk.start({ project: world.project, id, act, which, seen })
  return id
}

export async function run(world: World, act: BulkAct) {
  const id = await begin(world, act)
  await work(world)
  return jobNow(world, id)
}

export async function jobNow(world: World, id: string, name = 'lena') {
  const [job] = await world.as(name).bulk.list({ project: world.project, id })
  if (!job) throw new Error('no such job')
  const { rows, refused } = await world.as(name).bulk.report({ project: world.project, id })
  return { ...job, rows, refused }
}

/** For whom the seats of an instance's open phase are kept, by name. */
export async function keptFor({ db }: World, instanceId: string) {
  const seats = await db
    .select()
    .from(slot)
    .where(and(eq(slot.instanceId, instanceId), eq(slot.status, 'free')))
    .orderBy(slot.slot)
  return seats.map(({ assigneeId }) => assigneeId?.split('-')[0] ?? null)
}

export const moves = ({ db }: World, instanceId: string, move: string) =>
  db.$count(event, and(eq(event.instanceId, instanceId), eq(event.move, move)))

export const some = async (world: World, n: number, stage?: Parameters<World['instance']>[0]) => {
  const made: Awaited<ReturnType<World['instance']>>[] = []
  for (let i = 0; i < n; i++) made.push(await world.instance(stage))
  return made
}
