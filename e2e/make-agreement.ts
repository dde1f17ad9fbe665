import { join } from 'node:path'

import { eq, sql } from 'drizzle-orm'

import { openDb } from '#server/db/open.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { event, membership, person, vote } from '#server/db/schema.ts'
import { newWorld } from '#server/testing/world.ts'
import { levenshtein } from '#shared/agreement/levenshtein.ts'
import { tenthOf } from '#shared/agreement/spread-of.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'

// `node e2e/make-agreement.ts <folder> <instances>`: a project in the data folder whose instances were reviewed twice and
// voted on, by people who differ now and then; the demo's lead leads it too. Prints its slug and what plain SQL counts.
const [folder = '', count = '0'] = process.argv.slice(2)
const { db, asOwner, close } = await openDb({ folder: join(folder, 'db') })
const world = await newWorld({ db })
const { projectId } = world
const [wei] = await db.select().from(person).where(eq(person.name, 'Wei Zhang'))
if (!wei) throw new Error('The folder holds no demo')
await db.insert(membership).values({ projectId, personId: wei.personId, roles: ['lead'] })

const says = (text: string) => ({ answer: { text, media: [] } })
const told = { first: 'It has three straight sides.', second: 'Three sides, all straight.' }
const checkers = ['cleo', 'carl', 'cora']
const keys: string[] = []
for (let i = 0; i < Number(count); i++) {
  const domain = i % 3 === 2 ? 'physics' : 'math'
  keys.push((await world.instance('review', { domain, difficulty: 1 + (i % 2) })).key)
}
// Only what is there when the share is set is drawn at once.
await world.drawAll()

for (const [i, key] of keys.entries()) {
  const [first = '', second = ''] = i % 2 === 0 ? ['rosa', 'remi'] : ['remi', 'rosa']
  const isProposed = i % 9 === 4
  if (isProposed) await world.proposeDeletion(first, key)
  else await world.submit(first, key, i % 3 === 0 ? says(told.first) : {})
  if (isProposed && i % 2 === 0) await world.proposeDeletion(second, key)
  else await world.submit(second, key, i % 4 === 0 ? says(told.second) : {})
  const [one = '', other = '', third = ''] = i % 8 === 7 ? checkers.toReversed() : checkers
  const isLow = i % 7 === 3 || (isProposed && i % 4 !== 0)
  await world.vote(one, key, isLow ? 'low' : 'high')
  const stage = await world.vote(other, key, isLow === (i % 6 !== 5) ? 'low' : 'high')
  if (stage === 'tie_break') await world.vote(third, key, i % 4 === 3 ? 'low' : 'high')
}
// A part of the votes fell in the week before, and all that happened to those instances.
for (const table of [vote, event])
  await asOwner((owner) =>
    owner.execute(sql`update ${table} set at = at - interval '7 days' where instance_id in (
      select instance_id from instance where project_id = ${projectId} and difficulty = 1)`),
  )

const here = sql`from instance as i where i.project_id = ${projectId}`
const number = async (which: ReturnType<typeof sql>) =>
  (await rowsOf<{ n: number }>(db, sql`select count(*)::int as n ${here} and ${which}`))[0]?.n ?? 0
const voted = (name: string) =>
  sql`exists (select 1 from vote v where v.instance_id = i.instance_id and v.phase = 'check'
    and v.person_id = ${world.idOf(name)})`
const wanted = (verdict: string) =>
  sql`exists (select 1 from review r where r.instance_id = i.instance_id and r.phase = 'review' and r.round = 1
    and r.verdict = ${verdict})`
const counts: Record<string, number> = {
  math: await number(sql`i.domain = 'math'`),
  pair: await number(sql`${voted('cleo')} and ${voted('carl')}`),
  proposedTwice: await number(sql`(select count(*) from review r
    where r.instance_id = i.instance_id and r.verdict <> 'submit') = 2`),
  overturned: await number(sql`${wanted('submit')} and i.stage = 'deleted'`),
  upheld: await number(sql`${wanted('submit')} and i.stage = 'signed_off'`),
  low: await number(sql`exists (select 1 from vote v where v.instance_id = i.instance_id
    and v.phase = 'check' and v.quality = 'low' and v.person_id = ${world.idOf('cleo')})`),
  minority:
    await number(sql`exists (select 1 from vote v join vote t on t.instance_id = v.instance_id
    and t.phase = 'tie_break' and t.quality <> v.quality where v.instance_id = i.instance_id
    and v.phase = 'check' and v.person_id = ${world.idOf('cleo')})`),
  voted: await number(voted('cleo')),
  signedOffBefore: await number(sql`i.difficulty = 1 and i.stage = 'signed_off'`),
  split: await number(sql`(select count(distinct v.quality) from vote v
    where v.instance_id = i.instance_id and v.phase = 'check') = 2`),
}
const wrote = (phase: string, did = false) =>
  sql`exists (select 1 from review r join drawn d on d.instance_id = r.instance_id where r.instance_id = i.instance_id
    and r.phase = ${phase} and (r.revision <> d.base) = ${did})`
// Which of the two edited the answer decides how alike they left it.
for (const [first, second] of [
  [true, true],
  [true, false],
  [false, true],
]) {
  const base = plainContent().answer.text
  const left = [first ? told.first : base, second ? told.second : base] as const
  const name = `alike${tenthOf(levenshtein(...left).similarity)}`
  const alike = await number(sql`${wrote('review', first)} and ${wrote('second_review', second)}`)
  counts[name] = (counts[name] ?? 0) + alike
}
await close()
process.stdout.write(JSON.stringify({ slug: world.project, counts }))
