import { and, arrayContains, eq, isNull, type SQL, sql } from 'drizzle-orm'

import type { MemberAct, MemberContext } from '#server/context.ts'
import {
  firstSight,
  goldTemplate,
  instance,
  part,
  project,
  roundPolicy,
  slot,
} from '#server/db/schema.ts'
import { isApart, isPending, secondSeats } from '#server/double/apart-sql.ts'
import { drawnAs, knowsDraw } from '#server/double/double-states.ts'
import { roundChose } from '#server/project/kept-policy.ts'
import { seenBy } from '#server/project/seen-by.ts'
import { didAs } from '#server/rated/did-as.ts'
import { judgedAs } from '#server/rated/judged-as.ts'
import { namesCheckers, namesOpenCheckers } from '#server/rated/known-votes.ts'
import { hasModality } from '#server/rated/narrowed.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

import { cameAsIn } from './came-as.ts'

/** Who looks at a list: a filter by person must not find what an open round hides from this one. */
export interface ListViewer {
  me: string
  projectId: string
  roles: MemberContext['member']['roles']
}

export function listViewer(context: Pick<MemberAct, 'actor' | 'member'>): ListViewer {
  const { projectId, roles } = context.member
  return { me: context.actor.personId, projectId, roles }
}

/** A filter as a condition on `instance`. */
export function matching(viewer: ListViewer, filter: InstanceFilter): SQL | undefined {
  const { field, domain, difficulty, stage, rule, input, output, person, text } = filter
  const { combination, modality, double, gold, language, did } = filter
  return and(
    // A lead reads the templates themselves.
    viewer.roles.includes('lead') ? eq(instance.projectId, viewer.projectId) : seenBy(viewer),
    field === undefined ? undefined : eq(instance.field, field),
    domain === undefined ? undefined : eq(instance.domain, domain),
    difficulty === undefined ? undefined : hasDifficulty(difficulty),
    stage === undefined ? undefined : eq(instance.stage, stage),
    language === undefined ? undefined : eq(instance.language, language),
    rule === undefined ? undefined : arrayContains(instance.rules, [rule]),
    input === undefined ? undefined : arrayContains(instance.inputs, [input]),
    output === undefined ? undefined : arrayContains(instance.outputs, [output]),
    combination === undefined ? undefined : eq(instance.combination, combination),
    cameAsIn(viewer, filter),
    person === undefined
      ? undefined
      : and(touchedBy(person), sql`${person} in (${involved(viewer)})`),
    gold === undefined ? undefined : viewer.roles.includes('lead') ? isTemplate : sql`false`,
    ...(modality?.split('+') ?? []).map((one) => hasModality(one)),
    judgedAs(viewer, filter),
    did === undefined ? undefined : didAs(viewer, did),
    double === undefined ? undefined : drawnAs(double, viewer),
    text === undefined || text === '' ? undefined : sql`${instance.searchText} ilike ${like(text)}`,
  )
}

function hasDifficulty(level: NonNullable<InstanceFilter['difficulty']>): SQL {
  return level === 'none' ? isNull(instance.difficulty) : eq(instance.difficulty, level)
}

/** Whether gold is made of an instance: a lead's knowledge. */
export const isTemplate = sql`exists (select 1 from ${goldTemplate}
  where ${goldTemplate.instanceId} = ${instance.instanceId} and ${goldTemplate.active})`

/** Narrows to the instances that have anything to do with a person, before each is asked what of it may be known. */
function touchedBy(person: string): SQL {
  return sql`${instance.instanceId} in (
    select ${part.instanceId} from ${part} where ${part.personId} = ${person}
    union select ${slot.instanceId} from ${slot} where ${slot.holderId} = ${person} or ${slot.assigneeId} = ${person})`
}

/** `text` anywhere; its own wildcards stand for themselves. */
export function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

/**
 * The people of one instance (the row of `instance` around this query) whom this viewer may know to hold a seat, have one
 * kept for them, or have taken part. It follows `seesOf`, without the votes that a lead opened.
 */
export function involved({ me, projectId, roles }: ListViewer): SQL {
  const checks = roles.includes('checker')
  const voting = sql`${instance.stage} in ('check', 'tie_break')`
  const seesCheckers = sql`case when ${voting} then ${namesOpenCheckers({ roles })} else ${namesCheckers({ roles })} end`
  const wroteIt = sql`exists (select 1 from ${part} as own where own.instance_id = ${instance.instanceId}
    and own.cycle = ${instance.cycle} and own.person_id = ${me} and own.part = 'author')`
  const present = sql`(select (${project.policy} ->> 'hideReviewer')::boolean from ${project}
    where ${project.projectId} = ${projectId})`
  const begun = sql`exists (select 1 from ${roundPolicy} as any_of
    where any_of.instance_id = ${instance.instanceId} and any_of.round = ${instance.round})`
  const hidden = sql`case when ${begun} then ${roundChose('hideReviewer', true)} else ${present} end`
  const seesAuthors = checks ? sql`(not ${voting} or not ${hidden} or ${wroteIt})` : sql`true`
  const apart = sql`(${instance.doubled} and ${instance.instanceId} in (
    select d.instance_id from ${secondSeats} where ${isApart(me)}))`
  const pending = knowsDraw(roles)
    ? sql`false`
    : sql`(${instance.doubled} and exists (select 1 from ${secondSeats} where ${isPending}
        and d.instance_id = ${instance.instanceId}))`
  const second = (person: SQL) => sql`(${person} <> ${me} and ${pending} and not exists (
    select 1 from ${firstSight} where ${firstSight.instanceId} = ${instance.instanceId}
    and ${firstSight.personId} = ${person}))`
  const isChecker = sql`${slot.phase} in ('check', 'tie_break')`
  return sql`
    select ${part.personId} from ${part} where ${part.instanceId} = ${instance.instanceId}
      and (${part.personId} = ${me} or not ${apart} and case when ${part.part} = 'checker' then ${seesCheckers} else ${seesAuthors} end)
      and not (${part.part} = 'author' and ${second(sql`${part.personId}`)})
    union select coalesce(${slot.holderId}, ${slot.assigneeId}) from ${slot}
      where ${slot.instanceId} = ${instance.instanceId} and ${slot.status} <> 'closed'
      and coalesce(${slot.holderId}, ${slot.assigneeId}) is not null
      and (coalesce(${slot.holderId}, ${slot.assigneeId}) = ${me}
        or not ${apart} and case when ${isChecker} then ${seesCheckers} else ${seesAuthors} end)
      and not (${slot.phase} = 'second_review' and ${second(sql`coalesce(${slot.holderId}, ${slot.assigneeId})`)})`
}
