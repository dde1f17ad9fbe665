import { and, asc, eq, inArray } from 'drizzle-orm'

import { suggestion, suggestionVerdict } from '#server/db/schema.ts'
import { contentIn, revisionOf } from '#server/instance/revision-of.ts'
import type { Content } from '#shared/instance/content.ts'
import type { SuggestionView } from '#shared/view/instance-view.ts'
import { isVoting } from '#shared/view/sees.ts'

import type { Look, Naming } from './look-at.ts'

interface Suggested {
  row: typeof suggestion.$inferSelect
  base: Content
  content: Content
  verdicts: (typeof suggestionVerdict.$inferSelect)[]
}

/** The suggestions of this cycle that this person may read: those of an open round only who made them. */
export async function loadSuggestions(look: Look): Promise<Suggested[]> {
  const { apart, instance, me, sees, tx } = look
  if (apart) return []
  const { cycle, instanceId } = instance
  const all = await tx
    .select()
    .from(suggestion)
    .where(and(eq(suggestion.instanceId, instanceId), eq(suggestion.cycle, cycle)))
    .orderBy(asc(suggestion.at), asc(suggestion.suggestionId))
  const shown = all.filter(
    (row) =>
      sees.remarks || row.personId === me || row.round < instance.round || !isVoting(row.stage),
  )
  if (shown.length === 0) return []
  const verdicts = await tx
    .select()
    .from(suggestionVerdict)
    .where(
      and(
        eq(suggestionVerdict.instanceId, instanceId),
        inArray(
          suggestionVerdict.suggestionId,
          shown.map((row) => row.suggestionId),
        ),
      ),
    )
    .orderBy(asc(suggestionVerdict.hunk))
  const found: Suggested[] = []
  for (const row of shown)
    found.push({
      row,
      base: (await revisionOf(tx, instanceId, row.revision)).content,
      content: contentIn(row.content),
      verdicts: verdicts.filter((one) => one.suggestionId === row.suggestionId),
    })
  return found
}

export function suggestionView(
  { base, content, row, verdicts }: Suggested,
  { me, names }: { me: string; names: Naming },
): SuggestionView {
  return {
    id: row.suggestionId,
    author: names.checker(row.personId),
    mine: row.personId === me,
    round: row.round,
    revision: row.revision,
    message: row.message,
    at: row.at.toISOString(),
    base,
    content,
    verdicts: verdicts.map(({ at, hunk, revision, verdict }) => ({
      hunk,
      verdict,
      revision,
      at: at.toISOString(),
    })),
  }
}
