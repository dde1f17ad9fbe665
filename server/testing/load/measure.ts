import { checks } from '#shared/review/checks.ts'

import type { Page, Taken } from './answers.ts'
import { Caller } from './caller.ts'
import type { ServerProcess } from './server-process.ts'
import type { Town } from './town.ts'

/** Acts per second, and milliseconds that a claim and a submission (or vote) took. */
export interface Measured {
  claims: number
  submits: number
  claimP50: number
  claimP99: number
  submitP50: number
  submitP99: number
  refused: number
}

interface Times {
  claims: number[]
  submits: number[]
  refused: number
}

/** Lets everybody of a town work as fast as they can: take the next instance, open it, hand it over or vote. */
export async function measure(
  town: Town,
  { servers, seconds }: { servers: readonly ServerProcess[]; seconds: number },
): Promise<Measured> {
  const times: Times = { claims: [], submits: [], refused: 0 }
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    town.tokens.map(async ({ token }, i) => {
      const url = servers[i % servers.length]?.url
      if (!url) throw new Error('A server is not there')
      const caller = new Caller(token)
      while (performance.now() < until && (await workOnce(caller, { url, town, times }))) continue
      caller.end()
    }),
  )
  const took = (performance.now() - began) / 1000
  return {
    claims: Math.round(times.claims.length / took),
    submits: Math.round(times.submits.length / took),
    claimP50: quantile(times.claims, 0.5),
    claimP99: quantile(times.claims, 0.99),
    submitP50: quantile(times.submits, 0.5),
    submitP99: quantile(times.submits, 0.99),
    refused: times.refused,
  }
}

async function workOnce(
  caller: Caller,
  { url, town: { project }, times }: { url: string; town: Town; times: Times },
): Promise<boolean> {
  const asked = performance.now()
  const taken = await caller.act<Taken>(url, 'work.take', { input: { project } })
  if (!taken.ok) {
    times.refused++
    return taken.refusal !== 'no_work'
  }
  times.claims.push(performance.now() - asked)
  const { key, lease } = taken.data
  const page = await caller.ask<Page>(url, 'instance.get', { input: { project, key } })
  if (!page.ok) throw new Error(`The page of ${key} was refused: ${page.refusal ?? page.status}`)

  const { content, head } = page.data
  const request = { project, key, lease, requestKey: crypto.randomUUID() }
  const sent = performance.now()
  const answer =
    lease.phase === 'review'
      ? await caller.act(url, 'review.submit', {
          input: { ...request, base: head.number, content, checks },
        })
      : await caller.act(url, 'check.vote', { input: { ...request, seen: head, quality: 'high' } })
  if (answer.ok) times.submits.push(performance.now() - sent)
  else times.refused++
  return true
}

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
}
