import { and, eq, inArray, isNull } from 'drizzle-orm'

import { membership } from '#server/db/schema.ts'
import { homeOf } from '#server/project/space.ts'
import type { Scene } from '#server/work/scene.ts'
import { Refusal } from '#shared/errors.ts'

/** Refuses to address somebody who is not in the project. Whether they work on this instance is not asked. */
export async function mustBeMembers(scene: Scene, people: readonly string[]): Promise<void> {
  const wanted = [...new Set(people)]
  if (wanted.length === 0) return
  const there = await scene.tx
    .select({ id: membership.personId })
    .from(membership)
    .where(
      and(
        eq(membership.projectId, homeOf(scene.instance.projectId)),
        inArray(membership.personId, wanted),
        isNull(membership.disabledAt),
      ),
    )
  const stranger = wanted.find((id) => !there.some((one) => one.id === id))
  if (stranger !== undefined) throw new Refusal('bad_input', { person: stranger })
}
