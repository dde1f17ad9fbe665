import { sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import type { Db, OpenDb } from '#server/db/db.ts'
import { membership, person } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { addProject } from '#server/project/add-project.ts'
import { besideFrom } from '#shared/double/beside.ts'
import { openTerms } from '#shared/people/terms.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

const projectId = 'bench'
const checkers = 12
const reviewers = 8

/**
 * A project in which every instance has so many rounds of two votes, and every tenth two reviews, written by the database
 * itself; the one who asks leads it. Its events say how each round ended, and nothing else.
 */
export async function judgedProject(
  opened: OpenDb,
  { instances, rounds }: { instances: number; rounds: number },
): Promise<MemberContext> {
  const { db } = opened
  await transact(db, async (tx) => {
    const grounds = { policy: defaultPolicy, taxonomy: unimTaxonomy }
    await addProject(tx, { projectId, slug: projectId, name: 'Bench', ...grounds }, null)
    const ids = ['lead', ...numbered('c', checkers), ...numbered('r', reviewers)]
    await tx.insert(person).values(ids.map((personId) => ({ personId, name: personId })))
    await tx
      .insert(membership)
      .values(ids.map((personId) => ({ projectId, personId, roles: ['lead' as const] })))
  })
  await opened.asOwner((owner) => write(owner, instances, rounds))
  const actor = { personId: 'lead', name: 'lead', founder: false }
  const member = { projectId, slug: projectId, roles: ['lead' as const], terms: openTerms }
  return { db, actor, member } as unknown as MemberContext
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i}`)
}

/** Without the foreign keys, which would ask for the seats and parts that no figure looks at. */
async function write(owner: Db, instances: number, rounds: number): Promise<void> {
  const all = sql`generate_series(1, ${instances}::int) as i cross join generate_series(1, ${rounds}::int) as r`
  const id = sql.raw(`md5('instance ' || i)`)
  const hash = sql.raw(`md5('a' || i) || md5('b' || i)`)
  const at = sql.raw(
    `timestamptz '2026-01-05' + ((i * 7 + r * 86400) % 15000000) * interval '1 second'`,
  )
  const fill = 'A triangle is a closed figure of three straight sides. '.repeat(20)
  await owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(sql`insert into instance (instance_id, project_id, key, field, domain, external_id, occurrence, sort_key,
        difficulty, stage, round, head, head_hash, combination, inputs, outputs, rules, excerpt, search_text, doubled)
      select ${id}, ${projectId}, 'k' || i, 'field ' || i % 3, 'domain ' || i % 30, i::text, 1, i::text, 1 + i % 3, 'signed_off',
        ${rounds}, 2, ${hash}, (array['image>text', 'image+audio>image', 'text>text', 'video>audio', 'document>text'])[1 + i % 5],
        (array['{text,image}', '{text,image,audio}', '{text}', '{text,video}', '{text,document}'])[1 + i % 5]::text[],
        (array['{text}', '{text,image}', '{text}', '{audio}', '{text}'])[1 + i % 5]::text[],
        '{}', ${fill.slice(0, 150)}, ${fill} || i, i % 10 = 0
      from generate_series(1, ${instances}::int) as i`)
    await tx.execute(sql`insert into vote (instance_id, round, cycle, phase, slot, person_id, person_part, epoch, revision,
        content_hash, quality, reasons, at)
      select ${id}, r, 1, 'check', s, case when s = 1 then ${checker(0)} else ${checker(1)} end, 'checker', 1, 2, ${hash},
        case when s = 1 then ${quality(0)} else ${quality(1)} end, '{trivial}', ${at} + s * interval '1 hour'
      from ${all} cross join generate_series(1, 2) as s`)
    await tx.execute(sql`insert into slot (instance_id, project_id, round, cycle, phase, slot, status, holder_id)
      select ${id}, ${projectId}, r, 1, p, s, 'done', p || s from ${all}
      cross join (values ('review', 1), ('check', 1), ('check', 2)) as seat(p, s)`)
    await tx.execute(sql`insert into slot (instance_id, project_id, round, cycle, phase, slot, status, holder_id)
      select ${id}, ${projectId}, 1, 1, 'second_review', 1, 'done', 'second'
      from generate_series(10, ${instances}::int, 10) as i`)
    await tx.execute(sql`insert into review (instance_id, round, cycle, phase, slot, person_id, person_part, epoch, revision,
        content_hash, verdict, checks, at)
      select ${id}, r, 1, 'review', 1, 'r' || i % ${reviewers}::int, 'author', 1, 2, ${hash},
        case when i % 11 = 0 then 'propose_deletion' else 'submit' end, '{coherent,plausible,counts,positions}'::text[], ${at}
      from ${all}
      union all select ${id}, 1, 1, 'second_review', 1, 'r' || (i + 1 + i / 10 % 7) % ${reviewers}::int, 'author', 1, ${besideFrom + 1}::int, ${hash},
        case when i % 70 = 0 then 'propose_deletion' else 'submit' end, '{coherent,plausible,counts,positions}'::text[],
        timestamptz '2026-03-01' from generate_series(10, ${instances}::int, 10) as i`)
    await tx.execute(sql`insert into drawn (instance_id, project_id, round, base, draw_order, seen)
      select ${id}, ${projectId}, 1, 1, 'stratified countersign', '{}' from generate_series(10, ${instances}::int, 10) as i`)
    await tx.execute(sql`insert into event (instance_id, seq, prev_seq, prev_hash, from_stage, move, to_stage, round, at, payload, hash)
      select ${id}, r * 4 + s, r * 4 + s - 1, ${hash}, 'check',
        case when s < 4 then 'vote' when i % 13 = 0 then 'agree_low' else 'agree_high' end, 'check', r, ${at},
        jsonb_build_object('note', ${fill.slice(0, 200)}::text, 'hash', ${hash}), ${hash}
      from ${all} cross join generate_series(1, 4) as s`)
    await tx.execute(sql`insert into revision (instance_id, number, parent, round, cycle, author_id, author_part, content, content_hash)
      select ${id}, n, case when n > 1 then 1 end, 1, 1, case when n > 1 then 'r1' end, case when n > 1 then 'author' end,
        '{"answer":{"media":[],"text":"' || repeat('Word ' || (i + n) || ' ', 60) || '"},"capabilities":[],"question":{"media":[],"text":"'
          || repeat('Ask ' || i || ' ', 60) || '"},"specification":null}', ${hash}
      from generate_series(10, ${instances}::int, 10) as i cross join unnest(array[1, 2, ${besideFrom + 1}::int]) as n`)
  })
  // As the database does by itself in time, and the embedded one when it is opened.
  await owner.execute(sql`vacuum analyze`)
}

function checker(which: number) {
  return sql.raw(`'c' || ((i * 5 + r * 3 + ${which} * (1 + i % 7)) % ${checkers})`)
}

function quality(which: number) {
  return sql.raw(
    `case when (i * 31 + r * 17 + ${which} * (i % 5)) % 9 < 2 then 'low' else 'high' end`,
  )
}
