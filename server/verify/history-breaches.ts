import { sha256 } from '#server/instance/event-hash.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { besideFrom, isBeside } from '#shared/double/beside.ts'
import { summaryOf } from '#shared/instance/summary.ts'
import { roundBeginners } from '#shared/lifecycle/lifecycle.ts'

import type { Breaches } from './breach.ts'
import type { Dossier } from './dossier.ts'
import { linkFaults } from './link-faults.ts'

const begins = (move: string) => roundBeginners.some((one) => one === move)
const namesHead = new Set(['import', 'save', 'submit', 'propose_deletion', 'specify', 'promote'])

/** The events are gapless, linked by their hashes and legal, and the instance stands where they lead. */
export function historyBreaches(
  { instance, events }: Pick<Dossier, 'instance' | 'events'>,
  breaches: Breaches,
): void {
  for (const [i, one] of events.entries())
    for (const says of linkFaults(one, events[i - 1] ?? null)) breaches.demand(false, 'chain', says)
  const last = events.at(-1)
  if (!last) return breaches.demand(false, 'chain', 'there are no events')
  const entered = events.findLast(({ from, to }) => from !== to)
  const stands = {
    seq: last.seq,
    stage: last.to,
    round: 1 + events.filter(({ move }) => begins(move)).length,
    cycle: 1 + events.filter(({ move }) => move === 'reopen').length,
    stageSince: (entered ?? last).at.getTime(),
  }
  const told = { ...instance, stageSince: instance.stageSince.getTime() }
  for (const [name, value] of Object.entries(stands)) {
    const is = told[name as keyof typeof stands]
    breaches.demand(is === value, 'standing', `${name} is ${is}, by the events ${value}`)
  }
}

/** Revisions are what their hashes say, and the head is the one that the events name last, told by the summary. */
export function revisionBreaches(
  { instance, events, revisions }: Dossier,
  breaches: Breaches,
): void {
  const heads = revisions.filter(({ number }) => !isBeside(number))
  for (const one of revisions) {
    const at = `revision ${one.number}`
    const place = isBeside(one.number)
      ? besideFrom + 1 + revisions.indexOf(one) - heads.length
      : heads.indexOf(one) + 1
    breaches.demand(one.number === place, 'revision', `${at} is number ${place}`)
    breaches.demand(one.contentHash === sha256(one.content), 'revision', `${at} was changed`)
    const rooted =
      one.parent === null ? one.number === 1 : one.parent < one.number || isBeside(one.parent)
    breaches.demand(rooted, 'revision', `${at} follows ${one.parent}`)
  }
  const head = revisions.find(({ number }) => number === instance.head)
  if (head?.contentHash !== instance.headHash)
    return breaches.demand(false, 'head', `the head ${instance.head} is not its hash`)
  const named = events.findLast(
    ({ move, payload }) => namesHead.has(move) && payload['beside'] !== true,
  )?.payload
  breaches.demand(
    named?.['revision'] === head.number && named['hash'] === head.contentHash,
    'head',
    `the head is ${head.number}, by the events ${JSON.stringify(named?.['revision'])}`,
  )
  const {
    rules: _rules,
    errors: _errors,
    warnings: _warnings,
    ...summary
  } = summaryOf(contentIn(head.content), [])
  for (const [name, value] of Object.entries(summary)) {
    const is = instance[name as keyof typeof summary]
    breaches.demand(
      JSON.stringify(is) === JSON.stringify(value),
      'summary',
      `${name} is not what the head says`,
    )
  }
}
