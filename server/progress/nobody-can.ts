import { type SQL, sql } from 'drizzle-orm'

import type { MemberAct } from '#server/context.ts'
import {
  firstSight,
  instance,
  membership,
  part,
  revision,
  sight,
  slot,
  suggestionVerdict,
} from '#server/db/schema.ts'
import { knowsDraw } from '#server/double/double-states.ts'
import { besideFrom } from '#shared/double/beside.ts'
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
 * nor where it lies outside their skills or they are paused. A cap for the day is none of it: it ends tomorrow. A second
 * seat stays open through the rounds of its cycle, and is for no lead and nobody who saw the first review; beside another
 * open seat the two together need as many different people. Counted by sets, because almost every member may take almost
 * everything; one by one only where so few may that the same people would be counted for both.
 */
export async function nobodyCan({ db, member }: MemberAct): Promise<StuckList> {
  const words = sql.join(
    phases.map((phase) => sql`(${phase}, ${roleFor[phase]}, ${partFor[phase]})`),
    sql`, `,
  )
  // A lead who reviews could give the first review, and so is told of no second.
  const told = knowsDraw(member.roles) ? sql`true` : sql`s.phase <> 'second_review'`
  const result = await db.execute(sql`
    with phase_of(phase, role, part) as (values ${words}),
    active as (
      select f.phase, m.person_id, m.domains, m.modalities, m.languages
      from ${membership} as m join phase_of f on f.role = any(m.roles)
      where m.project_id = ${member.projectId} and m.disabled_at is null and m.paused_at is null
        and not (f.phase = 'second_review' and 'lead' = any(m.roles))),
    open_seat as (
      select s.instance_id, s.round, s.cycle, s.phase, count(*)::int as seats, min(s.opened_at) as since,
        i.domain, i.inputs || i.outputs as modalities, i.language
      from ${slot} as s join ${instance} as i on i.instance_id = s.instance_id
        and (i.round = s.round or s.phase = 'second_review' and i.cycle = s.cycle)
      where s.project_id = ${member.projectId} and s.status = 'free' and ${told}
      group by s.instance_id, s.round, s.cycle, s.phase, i.instance_id),
    kind as (select distinct phase, domain, modalities, language from open_seat),
    profile as (
      select phase, domains, modalities, languages, count(*)::int as people from active
      group by phase, domains, modalities, languages),
    able as (
      select k.phase, k.domain, k.modalities, k.language, sum(a.people)::int as people from kind k
      join profile a on a.phase = k.phase and ${skilled('a', 'k')}
      group by k.phase, k.domain, k.modalities, k.language),
    barred as (
      select o.instance_id, o.phase, p.person_id from open_seat o join phase_of f on f.phase = o.phase
        join ${part} as p on p.instance_id = o.instance_id and p.cycle = o.cycle
          and (p.part <> f.part or o.phase = 'second_review' and not exists (
            select 1 from ${revision} as r where r.instance_id = o.instance_id and r.cycle = o.cycle
            and r.author_id = p.person_id and r.number > ${sql.raw(`${besideFrom}`)}))
      union select o.instance_id, o.phase, h.holder_id from open_seat o
        join ${slot} as h on h.instance_id = o.instance_id and h.holder_id is not null and (h.round = o.round
          or h.phase = 'second_review' and h.cycle = o.cycle and h.status = 'leased')
      union select o.instance_id, o.phase, w.person_id from open_seat o
        join ${firstSight} as w on w.instance_id = o.instance_id and o.phase = 'second_review'
      union select o.instance_id, o.phase, v.person_id from open_seat o join phase_of f on f.phase = o.phase
        join ${sight} as v on v.instance_id = o.instance_id and v.round = o.round and f.part = 'checker'
      union select o.instance_id, o.phase, g.suggester_id from open_seat o join phase_of f on f.phase = o.phase
        join ${suggestionVerdict} as g on g.instance_id = o.instance_id and g.cycle = o.cycle
          and g.verdict = 'accepted' and f.part = 'checker'),
    lost as (
      select b.instance_id, b.phase, count(*)::int as people from barred b
      join open_seat o on o.instance_id = b.instance_id and o.phase = b.phase
      join active a on a.person_id = b.person_id and a.phase = b.phase and ${skilled('a', 'o')}
      group by b.instance_id, b.phase),
    seat as (
      select o.*, coalesce(able.people, 0) - coalesce(lost.people, 0) as people from open_seat o
      left join able on able.phase = o.phase and able.domain = o.domain
        and able.modalities = o.modalities and able.language is not distinct from o.language
      left join lost on lost.instance_id = o.instance_id and lost.phase = o.phase),
    few as (
      select s.*, o.phase as other, s.seats + o.seats as needed from seat s
      join seat o on o.instance_id = s.instance_id and o.phase <> 'second_review'
      where s.phase = 'second_review' and greatest(s.people, o.people) < s.seats + o.seats),
    stuck as (
      select instance_id, phase, since from seat where people < seats
      union select instance_id, phase, since from few where needed > (
        select count(distinct a.person_id) from active a
        where a.phase in (few.phase, few.other) and ${skilled('a', 'few')} and not exists (select 1 from barred b
          where b.instance_id = few.instance_id and b.phase = a.phase and b.person_id = a.person_id)))
    select i.key, i.external_id as id, i.domain, stuck.phase,
      (extract(epoch from stuck.since) * 1000)::text as since, (count(*) over ())::int as total
    from stuck join ${instance} as i on i.instance_id = stuck.instance_id
    order by stuck.since, i.instance_id limit ${shown}`)
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
