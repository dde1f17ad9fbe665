import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { comment, commentRead, instance, sight } from '#server/db/schema.ts'
import { isApart, isPending, secondSeats } from '#server/double/apart-sql.ts'
import { rowColumns } from '#server/instance/row.ts'
import { type Stage, stages } from '#shared/lifecycle/lifecycle.ts'
import { isVoting } from '#shared/view/sees.ts'

import type { Worker } from './waiting.ts'

type Whose = Pick<Worker, 'me' | 'projectId'>

const voting = stages.filter(isVoting)

/**
 * What was addressed to me and what I have neither read nor answered, newest first: one for each instance. What an open
 * round hides waits until its votes are in. The same rule as `seesOf`, for the database.
 */
export async function mentionsOf(db: Db, worker: Whose, limit: number) {
  const rows = await db
    .selectDistinctOn([instance.instanceId], {
      ...rowColumns,
      instanceId: instance.instanceId,
      since: comment.at,
      text: comment.text,
    })
    .from(comment)
    .innerJoin(instance, eq(instance.instanceId, comment.instanceId))
    .where(isUnread(worker))
    .orderBy(instance.instanceId, sql`${comment.at} desc`)
  const newest = rows.toSorted((a, b) => b.since.getTime() - a.since.getTime())
  return { total: rows.length, rows: newest.slice(0, limit) }
}

function isUnread({ me, projectId }: Whose): SQL | undefined {
  return and(
    eq(instance.projectId, projectId),
    sql`not (${instance.doubled} and ${instance.instanceId} in (
      select d.instance_id from ${secondSeats} where ${isApart(me)}))`,
    sql`not (${comment.beside} and (${instance.stage} in ${voting} or exists (
      select 1 from ${secondSeats} where d.instance_id = ${instance.instanceId} and ${isPending})))`,
    sql`${comment.mentions} @> array[${me}]::text[]`,
    ne(comment.personId, me),
    or(
      sql`${comment.round} < ${instance.round}`,
      notAmong(comment.stage),
      notAmong(instance.stage),
      sql`exists (select 1 from ${sight} where ${sight.instanceId} = ${instance.instanceId}
        and ${sight.round} = ${instance.round} and ${sight.personId} = ${me})`,
    ),
    sql`not exists (select 1 from ${commentRead} where ${commentRead.instanceId} = ${comment.instanceId}
      and ${commentRead.commentId} = ${comment.commentId} and ${commentRead.personId} = ${me})`,
    sql`not exists (select 1 from ${comment} as mine where mine.instance_id = ${comment.instanceId}
      and mine.person_id = ${me} and mine.kind = 'comment' and mine.at >= ${comment.at}
      and mine.thread_id = coalesce(${comment.threadId}, ${comment.commentId}))`,
  )
}

function notAmong(column: SQL | typeof comment.stage | typeof instance.stage): SQL {
  return sql`${column} not in ${voting satisfies Stage[]}`
}
