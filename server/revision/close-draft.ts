import { and, eq, inArray, type SQL } from 'drizzle-orm'

import { draft } from '#server/db/schema.ts'
import type { Scene } from '#server/work/scene.ts'

/** My draft, if it is in a state that the page has seen; without `known` in any state. */
export function seenDraft({ instance, me }: Scene, known?: readonly string[]): SQL | undefined {
  return and(
    eq(draft.instanceId, instance.instanceId),
    eq(draft.personId, me),
    known && inArray(draft.stamp, [...known]),
  )
}

/** Takes my draft away once its content is saved. What was written elsewhere meanwhile stays. */
export async function closeDraft(scene: Scene, known?: readonly string[]): Promise<void> {
  await scene.tx.delete(draft).where(seenDraft(scene, known))
}
