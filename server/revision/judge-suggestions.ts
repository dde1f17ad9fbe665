import { and, eq, lt } from 'drizzle-orm'

import { suggestion, suggestionVerdict } from '#server/db/schema.ts'
import { contentIn, revisionOf } from '#server/instance/revision-of.ts'
import type { Scene } from '#server/work/scene.ts'
import { Refusal } from '#shared/errors.ts'
import type { Content } from '#shared/instance/content.ts'
import { standsIn } from '#shared/revision/accept-hunk.ts'
import type { HunkVerdict } from '#shared/revision/hunk-verdict.ts'
import { hunksBetween } from '#shared/revision/hunks.ts'

/**
 * Records what was decided on the suggestions of this cycle, with the content that carries it and is revision `number` now.
 * A hunk that stands in it as it was suggested counts as accepted, whatever was said: who suggested it wrote a part of this.
 * An acceptance is never taken back, a rejection may still become one.
 */
export async function judgeSuggestions(
  scene: Scene,
  { content, number, said }: { content: Content; number: number; said: readonly HunkVerdict[] },
): Promise<void> {
  const { cycle, instanceId, round } = scene.instance
  const open = await scene.tx
    .select()
    .from(suggestion)
    .where(
      and(
        eq(suggestion.instanceId, instanceId),
        eq(suggestion.cycle, cycle),
        lt(suggestion.round, round),
      ),
    )
  const foreign = said.find((one) => open.every((row) => row.suggestionId !== one.suggestion))
  if (foreign) throw new Refusal('bad_input', { suggestion: foreign.suggestion })
  for (const row of open) {
    const { content: base } = await revisionOf(scene.tx, instanceId, row.revision)
    const hunks = hunksBetween(base, contentIn(row.content))
    const mine = said.filter((one) => one.suggestion === row.suggestionId)
    if (mine.some(({ hunk }) => hunk >= hunks.length))
      throw new Refusal('bad_input', { suggestion: row.suggestionId })
    const accepted = new Set([
      ...standsIn(content, { base, hunks }),
      ...mine.filter(({ verdict }) => verdict === 'accepted').map(({ hunk }) => hunk),
    ])
    const rejected = mine.filter(({ hunk }) => !accepted.has(hunk)).map(({ hunk }) => hunk)
    await write(scene, row, { accepted: [...accepted], rejected, number })
  }
}

async function write(
  scene: Scene,
  { cycle, instanceId, personId, suggestionId }: typeof suggestion.$inferSelect,
  { accepted, number, rejected }: { accepted: number[]; rejected: number[]; number: number },
): Promise<void> {
  const common = { instanceId, suggestionId, cycle, suggesterId: personId, personId: scene.me }
  const { at } = scene
  for (const hunk of rejected)
    await scene.tx
      .insert(suggestionVerdict)
      .values({ ...common, hunk, verdict: 'rejected', revision: null, at })
      .onConflictDoNothing()
  for (const hunk of accepted)
    await scene.tx
      .insert(suggestionVerdict)
      .values({ ...common, hunk, verdict: 'accepted', revision: number, at })
      .onConflictDoUpdate({
        target: [
          suggestionVerdict.instanceId,
          suggestionVerdict.suggestionId,
          suggestionVerdict.hunk,
        ],
        set: { verdict: 'accepted', revision: number, personId: scene.me, at },
        setWhere: eq(suggestionVerdict.verdict, 'rejected'),
      })
}
