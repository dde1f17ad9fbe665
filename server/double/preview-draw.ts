import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { project } from '#server/db/schema.ts'
import { DoublePolicy } from '#shared/double/double-policy.ts'
import type { DrawPreview } from '#shared/double/draw-preview.ts'
import { Refusal } from '#shared/errors.ts'

import { drawableIn } from './drawable-in.ts'
import { planDraw } from './plan-draw.ts'

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
  const { closes, late, opens, stays } = planDraw(all, rule)
  const drawn = new Set([...opens, ...stays])
  return {
    instances: all.length,
    stays: stays.length,
    opens: opens.length,
    closes: closes.length,
    late: late.length,
    strata: [...Map.groupBy(all, ({ stratum }) => stratum).values()]
      .flatMap((members) => {
        const [one] = members
        if (!one) return []
        const { field, domain, combination } = one
        const instances = members.length
        const count = members.filter((each) => drawn.has(each)).length
        return [{ field, domain, combination, instances, drawn: count }]
      })
      .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  }
}

function nameOf({ field, domain, combination }: DrawPreview['strata'][number]): string {
  return [field, domain, combination].join('\n')
}
