import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { goldCopy, instance, policyVersion, project } from '#server/db/schema.ts'
import { instanceIdOf } from '#server/instance/instance-id.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { shortKeys } from '#server/instance/short-keys.ts'
import { spaceOf } from '#server/project/space.ts'
import type { Quality } from '#shared/check/quality.ts'
import { type DefectKind, defectKinds } from '#shared/gold/defect.ts'
import { expectedOf, type GoldPhase } from '#shared/gold/judge.ts'
import { seedDefect } from '#shared/gold/seed-defect.ts'
import { summaryOf } from '#shared/instance/summary.ts'

import { findingsBy, soundFor } from './breakable.ts'
import { writeCopy } from './write-copy.ts'

export interface Template {
  instanceId: string
  verdict: Quality
  seeded: boolean
  kind: DefectKind | null
}

/** What the instance that would have come next has of its own, where everybody sees it. */
export interface Like {
  priority: number
  dueAt: Date | null
  openedAt: Date
}

/** Which copy is wanted for whom, and the instance whose age and rank it takes. */
export interface Wanted {
  projectId: string
  me: string
  phase: GoldPhase
  turn: number
  template: Template
  like: Like
  random: () => number
}

/** Makes a copy of a template for one person; false where nothing can be broken in it, or another request was quicker. */
export async function makeCopy(tx: Tx, wanted: Wanted): Promise<boolean> {
  const { projectId, me, phase, template } = wanted
  const [of] = await tx.select().from(instance).where(eq(instance.instanceId, template.instanceId))
  const [home] = await tx.select().from(project).where(eq(project.projectId, projectId))
  if (!of || !home) return false
  const { taxonomy, policy } = home
  const head = await revisionOf(tx, of.instanceId, of.head)
  const sound = soundFor(phase, head.content)
  const space = spaceOf(projectId, me)
  const findingsIn = await findingsBy(tx, { policy, projectId, taxonomy }, sound)
  const kinds = template.kind ? [template.kind] : defectKinds
  const broken = template.seeded
    ? seedDefect(sound, { phase, findingsIn, random: wanted.random, kinds })
    : null
  if (template.seeded && !broken) return false
  const content = broken?.content ?? sound
  const findings = findingsIn(content)

  const { field, domain, externalId } = of
  const copyId = instanceIdOf({ projectId: randomUUID(), field, domain, externalId, occurrence: 1 })
  const defect = broken?.defect ?? null
  const { verdict } = template
  const expected = expectedOf(phase, verdict, defect)
  const noted = await tx
    .insert(goldCopy)
    .values({
      projectId,
      personId: me,
      templateId: of.instanceId,
      copyId,
      phase,
      turn: wanted.turn,
      verdict,
      defect,
      expected,
    })
    .onConflictDoNothing()
    .returning({ copyId: goldCopy.copyId })
  if (noted.length === 0) return false
  await openSpace(tx, { projectId: space, slug: space, name: '', policy, taxonomy })
  const keys = await shortKeys(tx, [projectId, space], [copyId])
  await writeCopy(tx, {
    of,
    phase,
    votes: policy.votes,
    policyVersion: home.policyVersion,
    content,
    summary: summaryOf(content, findings),
    copyId,
    key: keys.get(copyId) ?? copyId,
    projectId: space,
    like: wanted.like,
  })
  return true
}

/** A space is a project that nobody is a member of. */
async function openSpace(tx: Tx, space: typeof project.$inferInsert): Promise<void> {
  const made = await tx
    .insert(project)
    .values(space)
    .onConflictDoNothing()
    .returning({ projectId: project.projectId })
  const { policy, projectId } = space
  if (made.length > 0) await tx.insert(policyVersion).values({ projectId, version: 1, policy })
}
