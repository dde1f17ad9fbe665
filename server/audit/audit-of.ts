import { and, count, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Db, Tx } from '#server/db/db.ts'
import { audit, auditAnswer, person } from '#server/db/schema.ts'
import { ProjectInput } from '#server/trpc.ts'
import type { AuditRow } from '#shared/audit/audit-view.ts'
import { Refusal } from '#shared/errors.ts'

/** Which audit. */
export const AuditInput = ProjectInput.extend({ audit: z.string() })

// The population is a line for each instance: nobody reads it but who draws anew.
const { frame: _, ...columns } = getTableColumns(audit)
export type AuditRecord = Omit<typeof audit.$inferSelect, 'frame'>

type Asking = Pick<MemberContext, 'actor' | 'member'>

/** An audit of this project. */
export async function auditOf(
  db: Db | Tx,
  { member }: Asking,
  auditId: string,
): Promise<AuditRecord> {
  const [row] = await db.select(columns).from(audit).where(ofProject(member.projectId, auditId))
  if (!row) throw new Refusal('not_found')
  return row
}

/** The same, held until the transaction ends: an answer and the end of an audit wait for each other. */
export async function lockAudit(tx: Tx, { member }: Asking, auditId: string): Promise<AuditRecord> {
  const [row] = await tx
    .select(columns)
    .from(audit)
    .where(ofProject(member.projectId, auditId))
    .for('no key update')
  if (!row) throw new Refusal('not_found')
  return row
}

/** The same, if this person works through it and it is not over. */
export async function lockOwnAudit(tx: Tx, asking: Asking, auditId: string): Promise<AuditRecord> {
  const row = await lockAudit(tx, asking, auditId)
  if (row.auditorId !== asking.actor.personId) throw new Refusal('not_auditor')
  if (row.outcome !== null) throw new Refusal('audit_ended')
  return row
}

function ofProject(projectId: string, auditId: string) {
  return and(eq(audit.projectId, projectId), eq(audit.auditId, auditId))
}

/** Audits as this lead may know them, the newest first. */
export async function rowsOf(
  db: Db | Tx,
  { actor, member }: Asking,
  only: readonly string[] | null = null,
): Promise<AuditRow[]> {
  const rows = await db
    .select({ ...columns, auditor: person.name, answered: answeredIn })
    .from(audit)
    .innerJoin(person, eq(person.personId, audit.auditorId))
    .where(
      and(
        eq(audit.projectId, member.projectId),
        only === null ? undefined : inArray(audit.auditId, [...only]),
      ),
    )
    .orderBy(sql`${audit.at} desc, ${audit.auditId}`)
  return rows.map((row) => {
    const mine = row.auditorId === actor.personId
    const { accept, auditor, outcome, plan, result, seed, size } = row
    return {
      id: row.auditId,
      auditor,
      mine,
      plan,
      seed,
      size,
      accept,
      population: row.strata.reduce((sum, one) => sum + one.population, 0),
      at: row.at.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      outcome,
      answered: mine || outcome !== null ? row.answered : null,
      result,
    }
  })
}

const answeredIn = sql<number>`(select ${count()} from ${auditAnswer}
  where ${auditAnswer.auditId} = ${audit.auditId})`.mapWith(Number)
