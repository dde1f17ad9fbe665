import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldAnswer, goldCopy, instance, person } from '#server/db/schema.ts'
import { ProjectInput } from '#server/trpc.ts'
import type { AnswerRow, GoldResults } from '#shared/gold/gold-view.ts'

export const ResultsInput = ProjectInput

const shown = 200

/** What people answered to gold. Nothing of it counts anywhere else. */
export async function results(
  { db, member }: Pick<MemberContext, 'db' | 'member'>,
  _input: z.infer<typeof ResultsInput>,
): Promise<GoldResults> {
  const here = eq(goldAnswer.projectId, member.projectId)
  const { phase, defect, expected } = goldAnswer
  const found = sql`count(*) filter (where ${goldAnswer.outcome} = 'found')`.mapWith(Number)
  const people = await db
    .select({ person: person.name, phase, n: count(), found })
    .from(goldAnswer)
    .innerJoin(person, eq(person.personId, goldAnswer.personId))
    .where(here)
    .groupBy(person.personId, person.name, phase)
    .orderBy(person.name, person.personId, desc(phase))
  const kinds = await db
    .select({ phase, defect, expected, n: count(), found })
    .from(goldAnswer)
    .where(here)
    .groupBy(phase, defect, expected)
    .orderBy(desc(phase), expected, defect)
  const answers = await db
    .select(answerColumns)
    .from(goldAnswer)
    .innerJoin(person, eq(person.personId, goldAnswer.personId))
    .innerJoin(instance, eq(instance.instanceId, goldAnswer.instanceId))
    .where(here)
    .orderBy(desc(goldAnswer.at), goldAnswer.instanceId)
    .limit(shown)
  const given = await db.$count(goldCopy, eq(goldCopy.projectId, member.projectId))
  const answered = people.reduce((sum, row) => sum + row.n, 0)
  return { people, kinds, answers: answers.map(rowOf), waiting: given - answered }
}

const answerColumns = {
  copy: goldAnswer.instanceId,
  person: person.name,
  id: instance.externalId,
  field: instance.field,
  domain: instance.domain,
  phase: goldAnswer.phase,
  defect: goldAnswer.defect,
  expected: goldAnswer.expected,
  given: goldAnswer.given,
  outcome: goldAnswer.outcome,
  at: goldAnswer.at,
}

function rowOf(row: Omit<AnswerRow, 'at'> & { at: Date }): AnswerRow {
  return { ...row, at: row.at.toISOString() }
}

/** One answer's row, or null where it is none of this project's. */
export async function answerRow(
  { db, member }: Pick<MemberContext, 'db' | 'member'>,
  copy: string,
): Promise<AnswerRow | null> {
  const [row] = await db
    .select(answerColumns)
    .from(goldAnswer)
    .innerJoin(person, eq(person.personId, goldAnswer.personId))
    .innerJoin(instance, eq(instance.instanceId, goldAnswer.instanceId))
    .where(and(eq(goldAnswer.projectId, member.projectId), eq(goldAnswer.instanceId, copy)))
  return row ? rowOf(row) : null
}
