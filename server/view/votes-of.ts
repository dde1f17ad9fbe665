import { asc, eq } from 'drizzle-orm'

import { vote } from '#server/db/schema.ts'
import type { VoteView } from '#shared/view/instance-view.ts'

import type { Look, Naming } from './look-at.ts'

type Row = typeof vote.$inferSelect

export async function loadVotes({ apart, tx, instance }: Look): Promise<Row[]> {
  if (apart) return []
  return tx
    .select()
    .from(vote)
    .where(eq(vote.instanceId, instance.instanceId))
    .orderBy(asc(vote.round), asc(vote.at), asc(vote.phase), asc(vote.slot))
}

/**
 * The votes this person may see: all once a round is over, only their own while one is open. Whoever breaks the tie sees
 * what the two votes said, in an order and at a time that tell nothing of who gave them, if the project wants it.
 */
export function votesOf(look: Look, rows: readonly Row[], names: Naming): VoteView[] {
  const { me, sees, instance } = look
  const view = (row: Row): VoteView => ({
    phase: row.phase,
    round: row.round,
    person: names.checker(row.personId),
    mine: row.personId === me,
    quality: row.quality,
    reasons: row.reasons,
    note: row.note,
    at: row.at.toISOString(),
  })
  if (sees.votes) return rows.map(view)

  const mine = rows.filter((row) => row.personId === me).map(view)
  if (!breaksTheTie(look)) return mine
  const split = rows
    .filter((row) => row.round === instance.round && row.phase === 'check')
    .toSorted((a, b) => (a.quality < b.quality ? -1 : 1))
    .map((row) => ({ ...view(row), person: null, at: instance.stageSince.toISOString() }))
  return [...mine, ...split]
}

function breaksTheTie({ me, seats, policy, instance }: Look): boolean {
  if (instance.stage !== 'tie_break' || !policy.tieBreakSeesReasons) return false
  return seats.some(
    (seat) => seat.phase === 'tie_break' && seat.holderId === me && seat.status === 'leased',
  )
}
