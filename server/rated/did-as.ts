import { and, eq, type SQL, sql } from 'drizzle-orm'

import { instance } from '#server/db/schema.ts'
import { textArray } from '#server/db/text-array.ts'
import { type Deed, type DeedKind, readDeed } from '#shared/view/deed.ts'

import { cameBack, checkVotes, handedIn, knownHandedIn } from './deeds.ts'
import { knownIn } from './known-votes.ts'
import { inWeeks } from './narrowed.ts'
import type { Looker } from './rounds.ts'

/** What people did, as a condition on `instance`: what their figures count, and lead to. Others than leads find nothing by it. */
export function didAs(looker: Looker, written: string): SQL {
  const deed = readDeed(written)
  if (!deed || !looker.roles.includes('lead')) return sql`false`
  const { rows, holds } = deedsOf(looker, deed)
  const { person, weeks } = deed
  return sql`${instance.instanceId} in (select made.instance_id from (${rows}) as made
    join ${instance} on ${instance.instanceId} = made.instance_id
    where ${and(
      eq(instance.projectId, looker.projectId),
      holds,
      person === null ? undefined : sql`made.person = ${person}`,
      inWeeks(sql`made.at`, weeks),
    )})`
}

interface Deeds {
  rows: SQL
  /** Which of the rows `made` are meant, as far as they may be known. */
  holds: SQL | undefined
}

function deedsOf(looker: Looker, { kind, person }: Deed): Deeds {
  const made = (...kinds: string[]): Deeds => ({
    rows: handedIn(person),
    holds: and(sql`made.kind = any(${textArray(kinds)})`, knownHandedIn(looker)),
  })
  const voted = (holds?: SQL): Deeds => ({
    rows: checkVotes,
    holds: and(holds, knownIn(sql`made.round`, looker)),
  })
  const found: Record<DeedKind, () => Deeds> = {
    reviews: () => made('review'),
    secondReviews: () => made('second_review'),
    allReviews: () => made('review', 'second_review'),
    votes: () => made('check'),
    tieBreaks: () => made('tie_break'),
    allVotes: () => made('check', 'tie_break'),
    returns: () => made('return'),
    cameBack: () => ({ rows: cameBack, holds: undefined }),
    counted: () => voted(),
    low: () => voted(sql`made.said = 'low'`),
    minority: () => voted(sql`made.third <> made.said`),
  }
  return found[kind]()
}
