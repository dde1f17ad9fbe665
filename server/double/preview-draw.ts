import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { project } from '#server/db/schema.ts'
import { DoublePolicy } from '#shared/double/double-policy.ts'
import type { DrawPreview } from '#shared/double/draw-preview.ts'
import { draw } from '#shared/double/draw.ts'
import { Refusal } from '#shared/errors.ts'

import { type Candidate, drawableIn } from './drawable-in.ts'

export const PreviewDraw = z.object({ project: z.string(), rule: DoublePolicy.optional() })

/** What a rule would draw now, in each stratum, and what it would change; without one that of the project's settings. */
export async function previewDraw(
  { db, member }: MemberContext,
  input: z.infer<typeof PreviewDraw>,
): Promise<DrawPreview> {
  const [of] = await db.select().from(project).where(eq(project.projectId, member.projectId))
  if (!of) throw new Refusal('not_found')
  const rule = input.rule ?? of.policy.double
  const all = await drawableIn(db, member.projectId, rule)
  const wanted = draw(all, rule)
  const strata = Map.groupBy(all, ({ stratum }) => stratum)
  const opens = (one: Candidate) => wanted.has(one.id) && !one.doubled && one.open
  const stays = (one: Candidate) => wanted.has(one.id) && one.doubled
  return {
    instances: all.length,
    stays: count(all, stays),
    opens: count(all, opens),
    closes: count(all, (one) => !wanted.has(one.id) && one.doubled),
    late: count(all, (one) => wanted.has(one.id) && !one.doubled && !one.open),
    strata: [...strata.values()]
      .flatMap((members) => {
        const [one] = members
        if (!one) return []
        const { field, domain, combination } = one
        const drawn = count(members, (each) => opens(each) || stays(each))
        return [{ field, domain, combination, instances: members.length, drawn }]
      })
      .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  }
}

function count(among: readonly Candidate[], which: (one: Candidate) => boolean): number {
  return among.filter(which).length
}

function nameOf({ field, domain, combination }: DrawPreview['strata'][number]): string {
  return [field, domain, combination].join('\n')
}
