import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { transact } from '#server/db/transact.ts'
import { Refusal } from '#shared/errors.ts'

import { answersIn } from './answers-in.ts'
import { type AuditInput, lockAudit, lockOwnAudit } from './audit-of.ts'
import { endAudit } from './end-audit.ts'

type Input = z.infer<typeof AuditInput>

/** Ends an audit whose sample is worked through, and gives the verdict of its plan. */
export async function finishAudit(context: MemberContext, input: Input): Promise<void> {
  await transact(context.db, async (tx) => {
    const audit = await lockOwnAudit(tx, context, input.audit)
    const open = (await answersIn(tx, audit.auditId)).filter(({ verdict }) => verdict === null)
    if (open.length > 0) throw new Refusal('audit_running')
    const actorId = audit.auditorId
    await endAudit(tx, audit, { act: 'audit_finish', actorId, outcome: 'finished' })
  })
}

/**
 * Shows what was found so far. A plan of a fixed size says what it says of its whole sample only: whoever may stop when the
 * numbers please has another plan, so this one is void from then on, and the audit over.
 */
export async function peekAudit(context: MemberContext, input: Input): Promise<void> {
  await transact(context.db, async (tx) => {
    const audit = await lockOwnAudit(tx, context, input.audit)
    if (audit.plan.kind === 'sequential') throw new Refusal('audit_shows')
    const actorId = audit.auditorId
    await endAudit(tx, audit, { act: 'audit_peek', actorId, outcome: 'voided' })
  })
}

/** Gives an audit up, unseen: it stays in the list, so that nobody draws until the numbers please. Any lead may. */
export async function abandonAudit(context: MemberContext, input: Input): Promise<void> {
  await transact(context.db, async (tx) => {
    const audit = await lockAudit(tx, context, input.audit)
    if (audit.outcome !== null) throw new Refusal('audit_ended')
    const actorId = context.actor.personId
    await endAudit(tx, audit, { act: 'audit_abandon', actorId, outcome: 'abandoned' })
  })
}
