import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import { checks } from '#shared/review/checks.ts'

import type { Page, Taken } from './answers.ts'
import { type Answer, Caller } from './caller.ts'
import type { Ledger } from './ledger.ts'
import type { ServerProcess } from './server-process.ts'
import type { Town } from './town.ts'

interface Work {
  town: Town
  person: Town['tokens'][number]
  servers: readonly ServerProcess[]
  ledger: Ledger
  isOver: () => boolean
}

const patience = 8000
const inHundred = (percent: number) => randomInt(100) < percent

/**
 * One person whose servers and connections fail: takes, sometimes walks away, hands over, and where no answer comes sends
 * the same request again, to whichever server is there, until somebody tells what came of it.
 */
export async function reviewVirtually(work: Work): Promise<void> {
  const caller = new Caller(work.person.token)
  while (!work.isOver()) await oneTurn(caller, work)
  caller.end()
}

async function oneTurn(caller: Caller, work: Work): Promise<void> {
  const { project } = work.town
  const { ledger, person } = work
  const taken = await insist<Taken>(work, (url) =>
    caller.act(url, 'work.take', { input: { project }, timeout: patience }),
  )
  if (!taken) return
  if (!taken.ok) {
    ledger.refused(taken)
    if (taken.refusal === 'no_work') await pause(100)
    return
  }
  ledger.claimed(person.personId, taken.data)
  const { key, lease } = taken.data
  if (inHundred(5)) return
  const page = await insist<Page>(work, (url) =>
    caller.ask(url, 'instance.get', { input: { project, key }, timeout: patience }),
  )
  if (!page?.ok) return

  const { content, head } = page.data
  const request = { project, key, lease, requestKey: crypto.randomUUID() }
  const quality = inHundred(85) ? 'high' : 'low'
  const vote = { ...request, seen: head, quality, reasons: quality === 'low' ? ['trivial'] : [] }
  const [path, input] =
    lease.phase === 'review'
      ? (['review.submit', { ...request, base: head.number, content, checks }] as const)
      : (['check.vote', vote] as const)
  const send = (url: string) => caller.act<unknown>(url, path, { input, timeout: patience })
  const answer = await insist(work, send)
  if (!answer) return
  if (!answer.ok) return ledger.refused(answer)
  ledger.acknowledged({ personId: person.personId, ...taken.data, requestKey: request.requestKey })
  if (!inHundred(10)) return
  const again = await insist(work, send)
  if (again) ledger.repeated(answer, again)
}

/** Asks until there is an answer, another server each time; null once everything is over and nobody answers. */
async function insist<T>(
  { servers, isOver, ledger }: Work,
  ask: (url: string) => Promise<Answer<T>>,
): Promise<Answer<T> | null> {
  for (let failed = 0; failed < 5 || !isOver(); failed++) {
    const url = servers[randomInt(servers.length)]?.url
    const answer = url ? await ask(url).catch(() => null) : null
    if (answer && (answer.ok || answer.refusal !== null)) return answer
    if (url) ledger.unknown++
    await pause(50 + randomInt(200))
  }
  return null
}
