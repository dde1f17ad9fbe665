import { randomUUID } from 'node:crypto'

import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { audit, auditAnswer, auditItem, instance, part, projectEvent } from '#server/db/schema.ts'
import { queriesOf } from '#server/testing/queries-of.ts'
import { refusalOf } from '#server/testing/refusal-of.ts'
import { newWorld } from '#server/testing/world.ts'
import { allocate } from '#shared/audit/allocate.ts'
import { AuditPlan } from '#shared/audit/audit-plan.ts'
import { drawSample, type Framed } from '#shared/audit/draw-sample.ts'
import type { AuditVerdict } from '#shared/audit/verdict.ts'

type World = Awaited<ReturnType<typeof newWorld>>

const estimate = AuditPlan.parse({ kind: 'precision', expected: 0.05, within: 0.2 })
const points = { good: 0.02, goodRisk: 0.05, bad: 0.3, badRisk: 0.1 }
const fixed = AuditPlan.parse({ kind: 'two_point', ...points })
const sequential = AuditPlan.parse({ kind: 'sequential', ...points })

/** Some instances that rosa reviewed and cleo and carl signed off; lena and lara lead, lars leads and checks. */
async function signedWorld(count: number) {
  const world = await newWorld()
  await world.join('lara', ['lead'])
  await world.join('lars', ['lead', 'checker', 'reviewer'])
  const made = []
  for (let i = 0; i < count; i++) made.push(await world.instance('signed_off'))
  return { world, made }
}

async function draw(world: World, plan: AuditPlan, name = 'lena', seed = 'a seed') {
  const { id } = await world
    .as(name)
    .audit.draw({ project: world.project, id: randomUUID(), plan, seed })
  return { project: world.project, audit: id }
}
type At = Awaited<ReturnType<typeof draw>>

async function judge(world: World, at: At, verdict: AuditVerdict) {
  const { task } = await world.as('lena').audit.desk(at)
  if (!task) throw new Error('nothing is left')
  const reasons = verdict === 'defective' ? ['trivial'] : []
  const said = { place: task.place, verdict, reasons, requestKey: randomUUID() }
  return world.as('lena').audit.answer({ ...at, ...said })
}

it('leads a sample from its draw to the verdict of its plan, bound to what was signed', async () => {
  const { world, made } = await signedWorld(9)
  await world.instance('review')
  const preview = await world.as('lena').audit.preview({ project: world.project, plan: fixed })
  expect(preview).toMatchObject({ population: 9, eligible: 9 })
  const at = await draw(world, fixed)
  const { size, accept } = await world.as('lena').audit.get(at)
  expect({ size, accept }).toEqual({ size: preview.size, accept: preview.accept })

  // One that is reopened and revised meanwhile is judged as it was signed off.
  const [first] = made
  if (!first) throw new Error('none')
  await world.lead(first.key, 'reopen')
  await world.submit('rosa', first.key, { answer: { text: 'Another answer.', media: [] } })
  const parts = await world.db.select().from(part)
  const stages = await world.db.select({ stage: instance.stage }).from(instance)

  for (let i = 0; i < size; i++) {
    const { task } = await world.as('lena').audit.desk(at)
    expect(task?.content).toMatchObject({ id: '', unknown: {}, waivers: [] })
    expect(task?.content.answer.text).not.toBe('Another answer.')
    await judge(world, at, i === 0 ? 'defective' : 'sound')
  }
  expect((await world.as('lena').audit.desk(at)).task).toBeNull()
  await world.as('lena').audit.finish(at)

  const report = await world.as('lara').audit.report(at)
  expect(report).toMatchObject({
    auditor: 'lena',
    outcome: 'finished',
    population: 9,
    result: {
      answered: size,
      defective: 1,
      decision: accept === 0 ? 'reject' : 'accept',
      estimate: { status: 'ok', n: size, value: 1 / size },
      reasons: [{ reason: 'trivial', count: 1 }],
    },
  })
  expect(report.items.map(({ verdict }) => verdict)).toEqual([
    'defective',
    ...Array.from({ length: size - 1 }, () => 'sound'),
  ])
  const changed = report.items.filter(({ unchanged }) => !unchanged).map(({ key }) => key)
  expect([[], [first.key]]).toContainEqual(changed)
  // It is no vote: nobody has a part by it, and no stage moved.
  expect(await world.db.select().from(part)).toEqual(parts)
  expect(await world.db.select({ stage: instance.stage }).from(instance)).toEqual(stages)
  const acts = await world.db
    .select({ act: projectEvent.act })
    .from(projectEvent)
    .where(eq(projectEvent.projectId, world.projectId))
  expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['audit_draw', 'audit_finish']))
})

it('draws what seed, plan and the kept population give, and nothing its auditor had a part in', async () => {
  const { world, made } = await signedWorld(8)
  const [discussed] = made
  if (!discussed) throw new Error('none')
  await world.as('lars').discussion.comment({ ...world.at(discussed.key), text: 'Mine.' })
  const voted = await world.instance('check')
  await world.vote('lars', voted.key, 'high')
  await world.vote('cleo', voted.key, 'high')
  const at = await draw(world, estimate, 'lars')
  const [kept] = await world.db.select().from(audit).where(eq(audit.auditId, at.audit))
  const sample = await world.db
    .select()
    .from(auditItem)
    .where(eq(auditItem.auditId, at.audit))
    .orderBy(auditItem.place)
  const drawn = sample.map(({ instanceId }) => instanceId)
  expect(drawn).toHaveLength(7)
  expect(drawn).not.toContain(discussed.instanceId)
  expect(drawn).not.toContain(voted.instanceId)
  expect(kept?.strata).toMatchObject([{ population: 9, eligible: 7, drawn: 7 }])

  const frame = (kept?.frame ?? '').split('\n').map((line) => JSON.parse(line) as Framed)
  const sizes = allocate([{ stratum: '', eligible: 7 }], kept?.size ?? 0, estimate)
  expect(drawSample(frame, sizes, 'a seed').drawn.map(({ id }) => id)).toEqual(drawn)
  const other = await draw(world, estimate, 'lars', 'another seed')
  expect(other.audit).not.toBe(at.audit)
  expect(await refusalOf(draw(await newWorld(), estimate))).toBe('nothing_to_audit')
})

it('tells nobody what was found while it runs, and its answers to nobody but its auditor', async () => {
  const { world } = await signedWorld(6)
  const at = await draw(world, estimate)
  const told = async (name: string) => {
    const answers: Record<string, unknown> = {}
    for (const { call, path } of queriesOf(world, name))
      answers[path] = await call(at).catch(String)
    return answers
  }
  const names = ['lara', 'lars', 'rosa', 'cleo']
  const before = await Promise.all(names.map(told))
  await judge(world, at, 'defective')
  expect(await Promise.all(names.map(told))).toEqual(before)
  expect(await world.as('lara').audit.list(at)).toMatchObject([{ answered: null, result: null }])

  const lena = world.as('lena').audit
  const ofDefective = JSON.stringify(await lena.desk(at))
  await lena.takeBack({ ...at, place: 1 })
  await judge(world, at, 'sound')
  expect(JSON.stringify(await lena.desk(at))).toBe(ofDefective)
  for (const name of ['lena', 'lara'])
    expect(await refusalOf(world.as(name).audit.report(at))).toBe('audit_running')
})

it('voids a fixed plan by looking before its end, and gives no verdict then', async () => {
  const { world } = await signedWorld(6)
  const at = await draw(world, fixed)
  await judge(world, at, 'defective')
  expect(await refusalOf(world.as('lena').audit.finish(at))).toBe('audit_running')
  expect(await refusalOf(world.as('lara').audit.peek(at))).toBe('not_auditor')
  await world.as('lena').audit.peek(at)
  expect(await world.as('lena').audit.report(at)).toMatchObject({
    outcome: 'voided',
    result: { answered: 1, defective: 1, decision: null, estimate: { status: 'ok', value: 1 } },
  })
  expect(await refusalOf(judge(world, at, 'sound'))).toBe('audit_ended')
  expect(await refusalOf(world.as('lena').audit.finish(at))).toBe('audit_ended')
  const events = await world.db
    .select()
    .from(projectEvent)
    .where(and(eq(projectEvent.projectId, world.projectId), eq(projectEvent.act, 'audit_peek')))
  expect(events).toMatchObject([{ payload: { audit: at.audit, outcome: 'voided' } }])
})

it('ends a sequential plan by the answer that crosses a line, and shows its auditor the way there', async () => {
  const { world } = await signedWorld(12)
  const at = await draw(world, sequential)
  expect(await refusalOf(world.as('lena').audit.peek(at))).toBe('audit_shows')
  let ended = false
  for (let i = 0; i < 12 && !ended; i++) {
    expect((await world.as('lena').audit.desk(at)).path).toHaveLength(i)
    ended = (await judge(world, at, 'defective')).ended
  }
  expect(ended).toBe(true)
  const { result } = await world.as('lara').audit.report(at)
  expect(result?.decision).toBe('reject')
  expect(result?.answered).toBeLessThan(12)
})

it('takes one answer for each, from its auditor alone, and only the last one back', async () => {
  const { world } = await signedWorld(5)
  const at = await draw(world, estimate)
  const said = { ...at, place: 1, verdict: 'sound' as const, reasons: [] }
  const lena = world.as('lena').audit
  const fresh = () => ({ ...said, requestKey: randomUUID() })
  expect(await refusalOf(world.as('lara').audit.answer(fresh()))).toBe('not_auditor')
  expect(await refusalOf(world.as('lara').audit.desk(at))).toBe('not_auditor')
  expect(await refusalOf(world.as('rosa').audit.answer(fresh()))).toBe('not_yours')
  expect(await refusalOf(lena.answer({ ...fresh(), verdict: 'defective' }))).toBe('reason_missing')
  expect(await refusalOf(lena.answer({ ...fresh(), place: 2 }))).toBe('already_answered')
  expect(await refusalOf(lena.answer({ ...fresh(), reasons: ['ugly'] }))).toBe('bad_input')
  const once = fresh()
  await lena.answer(once)
  await lena.answer(once)
  expect(await refusalOf(lena.answer(fresh()))).toBe('already_answered')
  await judge(world, at, 'sound')
  expect(await refusalOf(lena.takeBack({ ...at, place: 1 }))).toBe('no_undo')
  await lena.takeBack({ ...at, place: 2 })
  expect((await lena.desk(at)).task?.place).toBe(2)
  await judge(world, at, 'defective')
  const answers = await world.db.select().from(auditAnswer).where(eq(auditAnswer.auditId, at.audit))
  expect(answers.map(({ verdict }) => verdict).toSorted()).toEqual(['defective', 'sound'])

  await world.as('lara').audit.abandon(at)
  expect(await world.as('lara').audit.report(at)).toMatchObject({
    outcome: 'abandoned',
    result: null,
    items: [],
  })
  expect(await refusalOf(judge(world, at, 'sound'))).toBe('audit_ended')
})

it('draws once however often one request comes, and for whoever sent it', async () => {
  const { world } = await signedWorld(3)
  const wanted = { project: world.project, id: randomUUID(), plan: estimate, seed: 'a seed' }
  await world.as('lena').audit.draw(wanted)
  await world.as('lena').audit.draw(wanted)
  expect(await world.as('lena').audit.list(wanted)).toHaveLength(1)
  expect(await refusalOf(world.as('lara').audit.draw(wanted))).toBe('key_reused')
  const far = await newWorld()
  const elsewhere = { project: far.project, audit: wanted.id }
  expect(await refusalOf(far.as('lena').audit.get(elsewhere))).toBe('not_found')
})
