import { and, eq, gt, inArray, lte, max, min, sql } from 'drizzle-orm'

import { endedEarly } from '#server/agreement/ended-early.ts'
import type { MemberAct } from '#server/context.ts'
import { event, instance, revision, vote } from '#server/db/schema.ts'
import { knownVotes } from '#server/rated/known-votes.ts'
import { besideFrom } from '#shared/double/beside.ts'
import { type Move, movesBy, movesTo, stages } from '#shared/lifecycle/lifecycle.ts'
import type { ReportFacts, ReportFigure } from '#shared/report/report-facts.ts'

import { share } from './figure.ts'

/** The moves from stage to stage, which no open round hides; a vote that moves nothing is counted elsewhere. */
const told = ['import', ...movesTo(...stages)] as const
type Told = (typeof told)[number]

/** What ends a round by those who check it. */
const ends: readonly Move[] = [
  ...movesBy('vote').filter((move) => movesTo('signed_off', 'deleted', 'returned').includes(move)),
  'return',
]

interface Process {
  counts: ReportFacts['process']
  /** Of the rounds that checkers ended, those that they sent back. */
  returns: ReportFigure
  /** Of the instances that are decided now, those deleted. */
  decided: ReportFigure
}

/** What happened in a project, in numbers. */
export async function processOf(context: MemberAct): Promise<Process> {
  const { db, member } = context
  const ofProject = eq(instance.projectId, member.projectId)
  const moves = await db
    .select({
      move: event.move,
      n: sql<number>`count(*)::int`,
      from: min(event.at),
      until: max(event.at),
    })
    .from(event)
    .innerJoin(instance, eq(instance.instanceId, event.instanceId))
    .where(and(ofProject, inArray(event.move, told)))
    .groupBy(event.move)
  const [written] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(revision)
    .innerJoin(instance, eq(instance.instanceId, revision.instanceId))
    .where(and(ofProject, gt(revision.number, 1), lte(revision.number, besideFrom)))
  const cast = await db
    .select({ phase: vote.phase, n: sql<number>`count(*)::int` })
    .from(vote)
    .innerJoin(instance, eq(instance.instanceId, vote.instanceId))
    .where(and(ofProject, knownVotes(context)))
    .groupBy(vote.phase)
  const [now] = await db
    .select({
      deleted: sql<number>`(count(*) filter (where ${instance.stage} = 'deleted'))::int`,
      decided: sql<number>`(count(*) filter (where ${instance.stage} in ('deleted', 'signed_off')))::int`,
    })
    .from(instance)
    .where(ofProject)

  const count = (...names: Told[]) =>
    moves
      .filter(({ move }) => names.some((name) => name === move))
      .reduce((sum, { n }) => sum + n, 0)
  const times = (name: 'from' | 'until') =>
    moves.flatMap((row) => row[name]?.toISOString() ?? []).toSorted()
  return {
    counts: {
      from: times('from')[0] ?? null,
      until: times('until').at(-1) ?? null,
      submissions: count('submit'),
      proposals: count('propose_deletion'),
      revisions: written?.n ?? 0,
      votes: cast.find(({ phase }) => phase === 'check')?.n ?? 0,
      tieBreaks: cast.find(({ phase }) => phase === 'tie_break')?.n ?? 0,
      splits: count('split'),
      signedOff: count(...movesTo('signed_off')),
      deleted: count(...movesTo('deleted')),
      returned: count('return'),
      splitBack: count('split_back'),
      kept: count('keep'),
      withdrawn: count('withdraw'),
      recalled: count('recall'),
      reopened: count('reopen'),
      endedEarly: await endedEarly(db, member.projectId),
    },
    returns: share(count('return', 'split_back'), count(...ends)),
    decided: share(now?.deleted ?? 0, now?.decided ?? 0),
  }
}
