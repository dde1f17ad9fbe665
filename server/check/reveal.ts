import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { person, sight, vote } from '#server/db/schema.ts'
import { actOn } from '#server/work/act-on.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import type { VoteView } from '#shared/view/instance-view.ts'

export const Reveal = z.object({ project: z.string(), key: z.string() })

/** Shows a lead the votes of an open round; from then on that lead cannot vote in it. */
export async function reveal(
  context: MemberContext,
  input: z.infer<typeof Reveal>,
): Promise<VoteView[]> {
  return actOn(context, {
    verb: 'reveal',
    input: { key: input.key },
    run: async (scene) => {
      await mustBeAble(scene, 'reveal')
      const { instance, me, tx } = scene
      const { instanceId, round } = instance
      await tx.insert(sight).values({ instanceId, round, personId: me }).onConflictDoNothing()
      const votes = await tx
        .select({ vote, name: person.name })
        .from(vote)
        .innerJoin(person, eq(person.personId, vote.personId))
        .where(and(eq(vote.instanceId, instanceId), eq(vote.round, round)))
        .orderBy(asc(vote.at), asc(vote.slot))
      return votes.map(({ vote: given, name }) => ({
        phase: given.phase,
        round,
        person: name,
        mine: given.personId === me,
        quality: given.quality,
        reasons: given.reasons,
        note: given.note,
        at: given.at.toISOString(),
      }))
    },
  })
}
