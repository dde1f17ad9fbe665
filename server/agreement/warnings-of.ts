import { and, eq, type SQL, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { drawn, instance, policyVersion, project, roundPolicy, sight } from '#server/db/schema.ts'
import { knowsDraw, statesOfDrawn } from '#server/double/double-states.ts'
import { enough } from '#shared/agreement/enough.ts'
import type { Figures } from '#shared/agreement/figures-of.ts'
import { orderOf } from '#shared/double/double-policy.ts'
import { defaultPolicy, type Policy } from '#shared/project/policy.ts'
import type { AgreementRow, AgreementView, AgreementWarning } from '#shared/view/agreement-view.ts'

import { type Asked, conditionsOf, fromJudged } from './count-rounds.ts'

type Warnings = AgreementView['warnings']

/** When the figures should not be trusted, or not as what they look like, and over how many rounds that is so. */
export async function warningsOf(
  context: MemberContext,
  asked: Asked,
  { overall, rows, policy }: { overall: Figures; rows: readonly AgreementRow[]; policy: Policy },
): Promise<Warnings> {
  const { of } = asked.compared
  const bears = enough(overall.n)
  const few = rows.filter(({ figures }) =>
    ['few', 'too_few', 'nothing'].includes(enough(figures.n)),
  )
  const counts: Partial<Record<AgreementWarning, number>> = {
    too_few: bears === 'too_few' || bears === 'nothing' ? overall.n : 0,
    few: bears === 'few' ? overall.n : 0,
    few_rows: bears === 'enough' || bears === 'few' ? few.length : 0,
    prevalence: isParadox(overall) ? overall.n : 0,
    seen: of === 'double' ? 0 : await seen(context, asked),
    ...(of === 'votes' && policy.votes === 1 && { one_vote: 1 }),
    ...(of === 'outcome' && {
      anchored: overall.n,
      reviewer_shown: await count(context, asked, showedReviewer(context)),
    }),
    ...(of === 'double' && {
      other_draw: await count(
        context,
        asked,
        sql`exists (select 1 from ${drawn} where ${drawn.instanceId} = judged.instance_id
          and ${drawn.order} <> ${orderOf(policy.double)})`,
      ),
      waiting: await waiting(context),
    }),
  }
  return Object.entries(counts)
    .map(([code, n]) => ({ code: code as AgreementWarning, count: n }))
    .filter((warning) => warning.count > 0 || isOfNothing(warning.code, bears))
}

/** People agree, and alpha is low all the same, because nearly everybody says the same. */
function isParadox({ percent, alpha, ac1 }: Figures): boolean {
  if (percent.status !== 'ok' || alpha.status !== 'ok' || ac1?.status !== 'ok') return false
  return percent.value >= 0.8 && ac1.value - alpha.value >= 0.2
}

/** Where nothing was judged at all, the page says why. */
function isOfNothing(code: AgreementWarning, bears: ReturnType<typeof enough>): boolean {
  return code === 'too_few' && bears === 'nothing'
}

export async function policyOf({ db, member }: Pick<MemberContext, 'db' | 'member'>) {
  const [row] = await db
    .select({ policy: project.policy })
    .from(project)
    .where(eq(project.projectId, member.projectId))
  return row?.policy ?? defaultPolicy
}

async function count(context: MemberContext, asked: Asked, also: SQL): Promise<number> {
  const held = and(...conditionsOf(asked.filter).map(([, holds]) => holds), also)
  const [row] = await rowsOf<{ n: number }>(
    context.db,
    sql`select count(*)::int as n ${fromJudged(context, asked.compared)} and ${held}`,
  )
  return row?.n ?? 0
}

/** Most projects have no round whose votes were opened, and need not be counted through. */
async function seen(context: MemberContext, asked: Asked): Promise<number> {
  const [any] = await context.db
    .select({ id: sight.instanceId })
    .from(sight)
    .innerJoin(instance, eq(instance.instanceId, sight.instanceId))
    .where(eq(instance.projectId, context.member.projectId))
    .limit(1)
  return any ? count(context, asked, wasSeen) : 0
}

const wasSeen = sql`(judged.instance_id, judged.round) in (select ${sight.instanceId}, ${sight.round} from ${sight})`

function showedReviewer({ member }: MemberContext): SQL {
  return sql`(judged.instance_id, judged.round) in (
    select ${roundPolicy.instanceId}, ${roundPolicy.round} from ${roundPolicy}
    join ${policyVersion} on ${policyVersion.projectId} = ${roundPolicy.projectId}
      and ${policyVersion.version} = ${roundPolicy.version}
    where ${roundPolicy.projectId} = ${member.projectId} and ${policyVersion.policy} ->> 'hideReviewer' = 'false')`
}

/** How many drawn instances lack a review, as far as this lead may know. */
async function waiting({ db, member }: MemberContext): Promise<number> {
  if (!knowsDraw(member.roles)) return 0
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n
    from (${statesOfDrawn(member)}) as of_drawn where of_drawn.state <> 'both'`,
  )
  return row?.n ?? 0
}
