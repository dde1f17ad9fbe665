import { type SQL, sql } from 'drizzle-orm'

import type { MemberContext } from '#server/context.ts'
import { instance, membership, part, sight, slot, suggestionVerdict } from '#server/db/schema.ts'
import type { StuckList } from '#shared/view/overview.ts'
import { type Phase, phases, partFor, roleFor } from '#shared/work/phase.ts'

const shown = 5

interface Row extends Record<string, unknown> {
  key: string
  id: string
  domain: string
  phase: Phase
  since: string
  total: number
}

/**
 * "Nobody can do this": instances with more open seats than members who may take one. A member may not where they played
 * the other part in this cycle, hold or held a seat of the round, saw its open votes, or has a suggestion of theirs in it;
 * nor where it lies outside their skills or they are paused. A cap for the day is none of it: it ends tomorrow. Counted by
 * sets, because almost every member may take almost everything.
 */
export async function nobodyCan({ db, member }: MemberContext): Promise<StuckList> {
  const words = sql.join(
    phases.map((phase) => sql`(${phase}, ${roleFor[phase]}, ${partFor[phase]})`),
    sql`, `,
  )
  const result = await db.execute(sql`
    with phase_of(phase, role, part) as (values ${words}),
    active as (
      select person_id, unnest(roles) as role, domains, modalities, languages from ${membership}
      where project_id = ${member.projectId} and disabled_at is null and paused_at is null),
    open_seat as (
      select s.instance_id, s.round, s.cycle, s.phase, count(*)::int as seats, min(s.opened_at) as since,
        i.domain, i.inputs || i.outputs as modalities, i.language
      from ${slot} as s join ${instance} as i on i.instance_id = s.instance_id and i.round = s.round
      where s.project_id = ${member.projectId} and s.status = 'free'
      group by s.instance_id, s.round, s.cycle, s.phase, i.instance_id),
    kind as (select distinct phase, domain, modalities, language from open_seat),
    profile as (
      select role, domains, modalities, languages, count(*)::int as people from active
      group by role, domains, modalities, languages),
    able as (
      select k.phase, k.domain, k.modalities, k.language, sum(a.people)::int as people from kind k
      join phase_of f on f.phase = k.phase join profile a on a.role = f.role and ${skilled('a', 'k')}
      group by k.phase, k.domain, k.modalities, k.language),
    barred as (
      select o.instance_id, o.phase, p.person_id from open_seat o join phase_of f on f.phase = o.phase
        join ${part} as p on p.instance_id = o.instance_id and p.cycle = o.cycle and p.part <> f.part
      union select o.instance_id, o.phase, h.holder_id from open_seat o
        join ${slot} as h on h.instance_id = o.instance_id and h.round = o.round and h.holder_id is not null
      union select o.instance_id, o.phase, v.person_id from open_seat o join phase_of f on f.phase = o.phase
        join ${sight} as v on v.instance_id = o.instance_id and v.round = o.round and f.part = 'checker'
      union select o.instance_id, o.phase, g.suggester_id from open_seat o join phase_of f on f.phase = o.phase
        join ${suggestionVerdict} as g on g.instance_id = o.instance_id and g.cycle = o.cycle
          and g.verdict = 'accepted' and f.part = 'checker'),
    lost as (
      select b.instance_id, b.phase, count(*)::int as people from barred b
      join open_seat o on o.instance_id = b.instance_id and o.phase = b.phase
      join phase_of f on f.phase = b.phase
      join active a on a.person_id = b.person_id and a.role = f.role and ${skilled('a', 'o')}
      group by b.instance_id, b.phase)
    select i.key, i.external_id as id, i.domain, o.phase,
      (extract(epoch from o.since) * 1000)::text as since, (count(*) over ())::int as total
    from open_seat o
    join ${instance} as i on i.instance_id = o.instance_id
    left join able on able.phase = o.phase and able.domain = o.domain
      and able.modalities = o.modalities and able.language is not distinct from o.language
    left join lost on lost.instance_id = o.instance_id and lost.phase = o.phase
    where coalesce(able.people, 0) - coalesce(lost.people, 0) < o.seats
    order by o.since, i.instance_id limit ${shown}`)
  const { rows } = result as { rows: Row[] }
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map(({ key, id, domain, phase, since }) => ({
      key,
      id,
      domain,
      phase,
      since: new Date(Number(since)).toISOString(),
      person: null,
    })),
  }
}

/** The same rule as `isSkilledFor`, between a row of people and a row of instances. */
function skilled(people: string, asked: string): SQL {
  const [who, what] = [sql.raw(people), sql.raw(asked)]
  return sql`(${who}.domains = '{}' or ${what}.domain = any(${who}.domains))
    and (${who}.modalities = '{}' or ${what}.modalities <@ (${who}.modalities || '{text}'::text[]))
    and (${who}.languages = '{}' or ${what}.language is null or ${what}.language = any(${who}.languages))`
}
