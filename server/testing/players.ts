import { randomUUID } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance, membership, person, slot } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { createInstances } from '#server/instance/create-instances.ts'
import type { AppRouter } from '#server/router.ts'
import type { Quality } from '#shared/check/quality.ts'
import type { Content } from '#shared/instance/content.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { Role } from '#shared/people/role.ts'
import type { Policy } from '#shared/project/policy.ts'
import { checks } from '#shared/review/checks.ts'
import type { Lease } from '#shared/work/phase.ts'

import { newInstance } from './records.ts'

type Caller = ReturnType<AppRouter['createCaller']>

interface Ground {
  db: Db
  project: string
  projectId: string
  idOf: (name: string) => string
  as: (name: string) => Caller
}

/** The acts that tests tell their stories with, each by the real procedures. */
export function players({ db, project, projectId, idOf, as }: Ground) {
  let made = 0

  const at = (key: string) => ({ project, key })
  const request = (key: string) => ({ ...at(key), requestKey: randomUUID() })

  async function take(name: string, key: string): Promise<Lease> {
    return (await as(name).work.take(at(key))).lease
  }

  /** As a page does that wants its next instance ready. */
  async function takeAhead(name: string, key: string): Promise<Lease> {
    return (await as(name).work.take({ ...at(key), ahead: true })).lease
  }

  async function submit(name: string, key: string, change: Partial<Content> = {}): Promise<Stage> {
    const lease = await take(name, key)
    const { head, content } = await as(name).instance.get(at(key))
    const given = { base: head.number, content: { ...content, ...change }, checks: [...checks] }
    return (await as(name).review.submit({ ...request(key), lease, ...given })).stage
  }

  async function proposeDeletion(name: string, key: string): Promise<Stage> {
    const lease = await take(name, key)
    const { head } = await as(name).instance.get(at(key))
    const given = { lease, base: head.number, reason: 'It cannot be mended.' }
    return (await as(name).review.proposeDeletion({ ...request(key), ...given })).stage
  }

  async function vote(name: string, key: string, quality: Quality): Promise<Stage> {
    const lease = await take(name, key)
    const { head: seen } = await as(name).instance.get(at(key))
    const reasons = quality === 'low' ? ['trivial'] : []
    return (await as(name).check.vote({ ...request(key), lease, seen, quality, reasons })).stage
  }

  async function sendBack(name: string, key: string, comment = 'The answer counts wrong.') {
    const lease = await take(name, key)
    return (await as(name).check.sendBack({ ...request(key), lease, comment })).stage
  }

  /** Proposes another answer from a seat, and leaves the vote still to be given. */
  async function suggest(name: string, key: string, text = 'It has exactly three sides.') {
    const lease = await take(name, key)
    const { head: seen, content } = await as(name).instance.get(at(key))
    const suggested = { ...content, answer: { ...content.answer, text } }
    return as(name).check.suggest({ ...request(key), lease, seen, content: suggested })
  }

  async function lead(key: string, act: 'recall' | 'reopen'): Promise<Stage> {
    const input = { ...request(key), reason: 'A second look.' }
    return (await as('lena').review[act](input)).stage
  }

  /** An instance that came to a stage by the moves of these people: rosa reviews, cleo and carl check. */
  async function newAt(stage: Stage = 'review', content: Partial<Content> = {}) {
    made++
    const item = newInstance(plainContent({ id: String(made), ...content }))
    const into = { projectId, actorId: null }
    const [created] = await transact(db, (tx) => createInstances(tx, into, [item]))
    if (!created) throw new Error('The instance was not made')
    const { key, instanceId } = created
    if (stage !== 'review') await submit('rosa', key)
    if (stage === 'returned') await sendBack('cleo', key)
    if (stage === 'signed_off' || stage === 'tie_break') await vote('cleo', key, 'high')
    if (stage === 'deleted') await vote('cleo', key, 'low')
    if (stage === 'signed_off') await vote('carl', key, 'high')
    if (stage === 'deleted' || stage === 'tie_break') await vote('carl', key, 'low')
    return { key, instanceId }
  }

  async function stageOf(key: string): Promise<Stage | undefined> {
    const rows = await db.select().from(instance).where(eq(instance.projectId, projectId))
    return rows.find((row) => row.key === key)?.stage
  }

  /** Changes what the project asks for while work is under way. */
  async function setPolicy(changes: Partial<Policy>): Promise<void> {
    await as('lena').project.update({ project, policy: changes })
  }

  /** Opens a second seat for every instance that may still get one. */
  async function drawAll(): Promise<void> {
    const changes = { double: { percent: 100, seed: 'a seed', stratified: false } }
    await as('lena').project.update({ project, policy: changes })
  }

  /** Lets every lease on an instance run out. */
  async function expire(instanceId: string): Promise<void> {
    await db
      .update(slot)
      .set({ leaseUntil: new Date(0) })
      .where(and(eq(slot.instanceId, instanceId), eq(slot.status, 'leased')))
  }

  async function giveRoles(name: string, roles: Role[]): Promise<void> {
    const who = and(eq(membership.projectId, projectId), eq(membership.personId, idOf(name)))
    await db.update(membership).set({ roles }).where(who)
  }

  async function join(name: string, roles: Role[]): Promise<void> {
    await db.insert(person).values({ personId: idOf(name), name })
    await db.insert(membership).values({ projectId, personId: idOf(name), roles })
  }

  return {
    join,
    giveRoles,
    setPolicy,
    drawAll,
    expire,
    at,
    request,
    take,
    takeAhead,
    submit,
    proposeDeletion,
    vote,
    sendBack,
    suggest,
    lead,
    instance: newAt,
    stageOf,
  }
}
