import { type SQL, sql } from 'drizzle-orm'

import type { BreachRule } from '#server/verify/breach.ts'

interface Place {
  projectId: string
  idOf: (name: string) => string
}

/** What somebody with all rights can do to a signed-off instance, and the rule that finds it. */
export function harmsIn({ idOf, projectId }: Place): [BreachRule, (id: string) => SQL[]][] {
  return [
    [
      'chain',
      (id) => [
        sql`update event set payload = '{"quality":"low"}' where instance_id = ${id} and seq = 3`,
      ],
    ],
    ['standing', (id) => [sql`update instance set stage = 'deleted' where instance_id = ${id}`]],
    ['standing', (id) => [sql`update instance set cycle = 3 where instance_id = ${id}`]],
    [
      'head',
      (id) => [sql`update instance set head_hash = repeat('0', 64) where instance_id = ${id}`],
    ],
    ['revision', (id) => [sql`update revision set content = '{}' where instance_id = ${id}`]],
    ['unreadable', (id) => [sql`update revision set content = 'no' where instance_id = ${id}`]],
    ['summary', (id) => [sql`update instance set excerpt = 'Else.' where instance_id = ${id}`]],
    [
      'seats',
      (id) => [
        sql`insert into slot (instance_id, project_id, round, cycle, phase, slot)
          values (${id}, ${projectId}, 1, 1, 'tie_break', 1)`,
      ],
    ],
    [
      'part',
      (id) => [
        sql`insert into part (instance_id, cycle, person_id, part)
          values (${id}, 1, ${idOf('remi')}, 'author')`,
      ],
    ],
    [
      'four_eyes',
      (id) => [
        sql`insert into suggestion (instance_id, suggestion_id, round, cycle, stage, revision,
            content_hash, person_id, person_part, content)
          select ${id}, 'planted', 1, 1, 'check', number, content_hash, ${idOf('carl')}, 'checker', content
          from revision where instance_id = ${id} and number = 1`,
        sql`insert into suggestion_verdict (instance_id, suggestion_id, hunk, cycle, suggester_id,
            verdict, revision, person_id)
          values (${id}, 'planted', 0, 1, ${idOf('carl')}, 'accepted', 1, ${idOf('rosa')})`,
      ],
    ],
    ['review', (id) => [sql`delete from review where instance_id = ${id}`]],
    [
      'vote',
      (id) => [sql`delete from vote where instance_id = ${id} and person_id = ${idOf('carl')}`],
    ],
    ['decision', (id) => [sql`update vote set quality = 'low' where instance_id = ${id}`]],
    ['request', (id) => [sql`update idempotency set response = null where instance_id = ${id}`]],
  ]
}
