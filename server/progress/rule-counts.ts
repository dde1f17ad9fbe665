import { eq, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { instance, project } from '#server/db/schema.ts'
import { isUndecided } from '#server/instance/is-undecided.ts'
import { RuleId } from '#shared/validation/finding.ts'
import { severityOf } from '#shared/validation/validate.ts'
import type { RuleCount } from '#shared/view/progress-view.ts'

import { lookedAt, type ProgressInput } from './looked-at.ts'

/** How many instances have a finding of each rule, waived ones included. */
export async function ruleCounts(
  context: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<RuleCount[]> {
  const { db, member } = context
  const [kept] = await db
    .select({ policy: project.policy })
    .from(project)
    .where(eq(project.projectId, member.projectId))
  const rows = await db
    .select({
      rule: sql<string>`found.rule`,
      open: sql<number>`(count(*) filter (where ${isUndecided}))::int`,
      all: sql<number>`count(*)::int`,
    })
    .from(instance)
    .crossJoin(sql`lateral unnest(${instance.rules}) as found(rule)`)
    .where(lookedAt(context, input))
    .groupBy(sql`found.rule`)
    .orderBy(sql`count(*) desc, found.rule`)
  return rows.flatMap(({ rule: name, open, all }) => {
    const rule = RuleId.safeParse(name).data
    const severity = rule && severityOf(rule, kept?.policy.severities ?? {})
    return rule && severity ? [{ rule, severity, open, all }] : []
  })
}
