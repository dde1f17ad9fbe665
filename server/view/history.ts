import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { event, revision } from '#server/db/schema.ts'
import { noteOf } from '#server/work/why-returned.ts'
import { Quality } from '#shared/check/quality.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import type { HistoryEvent, RevisionHead } from '#shared/view/instance-view.ts'
import { isVoteSecret } from '#shared/view/sees.ts'
import { SkipReason } from '#shared/work/skip-reason.ts'

import { type Look, lookAt, type Naming, naming } from './look-at.ts'
import { revisionHead } from './revision-head.ts'
import { showsRevision } from './shows-revision.ts'

export const History = z.object({ project: z.string(), key: z.string() })

type Row = typeof event.$inferSelect

/** What happened to an instance, oldest first, without what an open round hides. */
export async function history(
  context: MemberContext,
  input: z.infer<typeof History>,
): Promise<{ events: HistoryEvent[]; revisions: RevisionHead[] }> {
  return lookAt(context, input.key, async (look) => {
    const { apart, tx, instance } = look
    const written = await tx
      .select(headColumns)
      .from(revision)
      .where(eq(revision.instanceId, instance.instanceId))
      .orderBy(asc(revision.number))
    const revisions = written.filter((row) => showsRevision(look, row))
    const all = await tx
      .select()
      .from(event)
      .where(eq(event.instanceId, instance.instanceId))
      .orderBy(asc(event.seq))
    const shown = all.filter((row) => isShown(row, look))
    // To one in the second seat nothing has moved since it was opened.
    const events = apart
      ? shown.map((row) =>
          row.from === 'new' ? row : { ...row, from: instance.stage, to: instance.stage },
        )
      : shown
    const names = await naming(look, [
      ...events.map((row) => row.actorId),
      ...revisions.map((row) => row.authorId),
    ])
    return {
      // A gap in the numbers would tell of a hidden event.
      events: events.map((row, index) => ({ ...eventView(row, look, names), seq: index + 1 })),
      revisions: revisions.map((row) => revisionHead(row, names)),
    }
  })
}

const headColumns = {
  instanceId: revision.instanceId,
  number: revision.number,
  parent: revision.parent,
  round: revision.round,
  cycle: revision.cycle,
  authorId: revision.authorId,
  authorPart: revision.authorPart,
  contentHash: revision.contentHash,
  message: revision.message,
  at: revision.at,
}

function isShown(row: Row, look: Look): boolean {
  const { apart, instance, me, sees, seesBeside } = look
  if (apart) return isBefore(look, row)
  if (row.payload['beside'] === true && row.actorId !== me && !seesBeside) return false
  return sees.remarks || row.actorId === me || !isVoteSecret(row, instance)
}

/** What of a drawn instance one in the second seat is told: where both reviews begin, and what that one did. */
function isBefore({ apart, me }: Look, row: Row): boolean {
  if (row.from === 'new' || row.actorId === me) return true
  const number = row.payload['revision']
  return row.move === 'specify' && typeof number === 'number' && number <= (apart?.base ?? 0)
}

function eventView(row: Row, look: Look, names: Naming): HistoryEvent {
  const own = row.actorId === look.me
  const voted = votedBy(row.payload)
  const blind = voted.quality !== null && !look.sees.votes && !own
  const revisionNumber = row.payload['revision']
  return {
    seq: row.seq,
    move: row.move,
    from: row.from,
    to: row.to as Stage,
    actor: blind && !look.sees.remarks ? null : names.anyone(row.actorId),
    at: row.at.toISOString(),
    round: row.round,
    note: blind ? '' : noteOf(row.payload),
    revision: typeof revisionNumber === 'number' ? revisionNumber : null,
    ...(blind ? { quality: null, reasons: [] } : voted),
  }
}

function votedBy(payload: Row['payload']): Pick<HistoryEvent, 'quality' | 'reasons'> {
  const quality = Quality.safeParse(payload['quality']).data ?? null
  const reasons = z.array(z.string()).safeParse(payload['reasons']).data ?? []
  const skipped = SkipReason.safeParse(payload['reason']).data
  return { quality, reasons: quality ? reasons : skipped ? [skipped] : [] }
}
