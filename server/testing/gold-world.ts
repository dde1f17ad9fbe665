import { and, eq } from 'drizzle-orm'

import { goldCopy, instance } from '#server/db/schema.ts'
import { chance } from '#server/gold/chance.ts'
import type { GoldPhase } from '#shared/gold/judge.ts'
import type { Content } from '#shared/instance/content.ts'
import type { Policy } from '#shared/project/policy.ts'

import { newWorld } from './world.ts'

function inline(key: string, value: string) {
  return { kind: 'inline' as const, key, value }
}

/** An instance in which much can be broken: two listings and a picture that is drawn by a third. */
export function listings(id: string): Partial<Content> {
  return {
    id,
    domain: 'programming',
    question: {
      text: `Loop ${id} is written in <code1> with a counter. The other way <code2> goes backwards. Return exactly one piece of code.`,
      media: [inline('code1', `for (${id};;)`), inline('code2', `while (${id})`)],
    },
    answer: {
      text: `Counting up gives <code3> in the end. Nothing else is needed.`,
      media: [inline('code3', `do ${id}`)],
    },
  }
}

/** A world with a signed-off template (rosa wrote it, cleo and carl checked it) and gold at half of everybody's turns. */
export async function newGoldWorld(policy: Partial<Policy> = {}) {
  const world = await newWorld({ policy })
  const { project } = world
  let made = 10
  const template = await world.instance('signed_off', listings('1'))

  /** Settings whose seed makes the second turn of these people gold. */
  async function give(
    who: Partial<Record<string, GoldPhase>>,
    tells: 'never' | 'at_once' = 'never',
  ) {
    const due = Object.entries(who)
    let n = 0
    const isDue = (seed: string) =>
      due.every(([name, phase]) => chance(seed, world.idOf(name), phase ?? '', 2) < 0.5)
    while (!isDue(`seed ${n}`)) n++
    const settings = { share: 50, seed: `seed ${n}`, tells }
    await world.as('lena').gold.configure({ project, settings })
  }

  /** Makes the template one of broken copies, or of a known verdict. */
  async function mark(verdict?: 'high' | 'low') {
    if (verdict === undefined) return world.as('lena').gold.seed({ project, count: 1 })
    const known = { verdict, reason: 'Plain as day.' }
    return world.as('lena').gold.mark({ ...world.request(template.key), ...known })
  }

  async function copyOf(name: string) {
    const rows = await world.db
      .select({ key: instance.key, instanceId: instance.instanceId, defect: goldCopy.defect })
      .from(goldCopy)
      .innerJoin(instance, eq(instance.instanceId, goldCopy.copyId))
      .where(and(eq(goldCopy.projectId, world.projectId), eq(goldCopy.personId, world.idOf(name))))
    return rows[0]
  }

  /** Gets a copy for a person by taking something else of a phase first, and one more to wait beside it. */
  async function earn(name: string, phase: GoldPhase) {
    for (let i = 0; i < 2; i++) await world.instance(phase, listings(String(++made)))
    await world.as(name).work.take({ project, phase })
    const copy = await copyOf(name)
    if (!copy) throw new Error('No gold was given')
    return copy
  }

  return { ...world, template, give, mark, copyOf, earn }
}
