import { and, eq, inArray } from 'drizzle-orm'

import type { Db, Tx } from '#server/db/db.ts'
import {
  event,
  idempotency,
  instance,
  part,
  review,
  revision,
  slot,
  suggestion,
  suggestionVerdict,
  vote,
} from '#server/db/schema.ts'

/** All that was written about one instance and decides about it, each list in a fixed order. */
export interface Dossier {
  instance: typeof instance.$inferSelect
  events: (typeof event.$inferSelect)[]
  revisions: (typeof revision.$inferSelect)[]
  seats: (typeof slot.$inferSelect)[]
  parts: (typeof part.$inferSelect)[]
  reviews: (typeof review.$inferSelect)[]
  votes: (typeof vote.$inferSelect)[]
  suggestions: Pick<
    typeof suggestion.$inferSelect,
    'instanceId' | 'suggestionId' | 'cycle' | 'round' | 'personId'
  >[]
  /** Suggestions that a revision took over, in part or whole. */
  accepted: Pick<
    typeof suggestionVerdict.$inferSelect,
    'instanceId' | 'cycle' | 'suggesterId' | 'revision'
  >[]
  requests: Pick<typeof idempotency.$inferSelect, 'instanceId' | 'actorId' | 'key' | 'response'>[]
}

/** The dossiers of some instances; as many as should be in memory at once. */
export async function dossiersOf(db: Db | Tx, ids: readonly string[]): Promise<Dossier[]> {
  if (ids.length === 0) return []
  const among = [...ids]
  const suggested = {
    instanceId: suggestion.instanceId,
    suggestionId: suggestion.suggestionId,
    cycle: suggestion.cycle,
    round: suggestion.round,
    personId: suggestion.personId,
  }
  const taken = {
    instanceId: suggestionVerdict.instanceId,
    cycle: suggestionVerdict.cycle,
    suggesterId: suggestionVerdict.suggesterId,
    revision: suggestionVerdict.revision,
  }
  const asked = {
    instanceId: idempotency.instanceId,
    actorId: idempotency.actorId,
    key: idempotency.key,
    response: idempotency.response,
  }
  // One after the other: in a transaction there is one connection, which answers one question at a time.
  const instances = await db.select().from(instance).where(inArray(instance.instanceId, among))
  const events = await db
    .select()
    .from(event)
    .where(inArray(event.instanceId, among))
    .orderBy(event.seq)
  const revisions = await db
    .select()
    .from(revision)
    .where(inArray(revision.instanceId, among))
    .orderBy(revision.number)
  const seats = await db
    .select()
    .from(slot)
    .where(inArray(slot.instanceId, among))
    .orderBy(slot.round, slot.phase, slot.slot)
  const parts = await db
    .select()
    .from(part)
    .where(inArray(part.instanceId, among))
    .orderBy(part.cycle, part.personId)
  const reviews = await db
    .select()
    .from(review)
    .where(inArray(review.instanceId, among))
    .orderBy(review.round, review.phase)
  const votes = await db
    .select()
    .from(vote)
    .where(inArray(vote.instanceId, among))
    .orderBy(vote.round, vote.phase, vote.slot)
  const suggestions = await db
    .select(suggested)
    .from(suggestion)
    .where(inArray(suggestion.instanceId, among))
    .orderBy(suggestion.suggestionId)
  const accepted = await db
    .select(taken)
    .from(suggestionVerdict)
    .where(
      and(inArray(suggestionVerdict.instanceId, among), eq(suggestionVerdict.verdict, 'accepted')),
    )
    .orderBy(suggestionVerdict.suggestionId, suggestionVerdict.hunk)
  const requests = await db
    .select(asked)
    .from(idempotency)
    .where(inArray(idempotency.instanceId, among))
    .orderBy(idempotency.at, idempotency.key)
  const of = {
    events: byInstance(events),
    revisions: byInstance(revisions),
    seats: byInstance(seats),
    parts: byInstance(parts),
    reviews: byInstance(reviews),
    votes: byInstance(votes),
    suggestions: byInstance(suggestions),
    accepted: byInstance(accepted),
    requests: byInstance(requests),
  }
  return instances.map((row) => ({
    instance: row,
    events: of.events(row.instanceId),
    revisions: of.revisions(row.instanceId),
    seats: of.seats(row.instanceId),
    parts: of.parts(row.instanceId),
    reviews: of.reviews(row.instanceId),
    votes: of.votes(row.instanceId),
    suggestions: of.suggestions(row.instanceId),
    accepted: of.accepted(row.instanceId),
    requests: of.requests(row.instanceId),
  }))
}

function byInstance<T extends { instanceId: string }>(rows: readonly T[]) {
  const found = Map.groupBy(rows, (row) => row.instanceId)
  return (id: string) => found.get(id) ?? []
}
