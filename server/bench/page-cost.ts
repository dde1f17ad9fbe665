import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'drizzle-orm'

import { figures } from '#server/agreement/figures.ts'
import type { MemberContext } from '#server/context.ts'
import { openDb, type Where } from '#server/db/open.ts'
import { rowsOf } from '#server/db/rows-of.ts'
import { sources } from '#shared/agreement/source.ts'

import { judgedProject } from './judged-project.ts'

interface Vote {
  id: string
  domain: string
  quality: string
}

/**
 * Milliseconds by the clock and of this process that the page of agreement costs, the first time and again, of each kind of
 * judgement; and what the same figures of votes cost a plain program that fetches every vote and loops over the pairs.
 */
export async function pageCost(size: { instances: number; rounds: number }, where: Where | null) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  const opened = await openDb(where ?? { folder: join(folder, 'data') })
  try {
    const context = await judgedProject(opened, size)
    const pages: Record<string, unknown> = {}
    let alpha = 0
    for (const of of sources) {
      const ask = () => figures(context, { project: 'bench', of })
      const cold = await costOf(ask)
      const { overall } = cold.answer
      if (of === 'votes' && overall.alpha.status === 'ok') alpha = overall.alpha.value
      const warm = await costOf(ask)
      pages[of] = { ratings: overall.ratings, cold: cold.cost, warm: warm.cost }
    }
    const plain = await costOf(() => plainly(context))
    return { ...pages, plain: plain.cost, apart: Math.abs(plain.answer - alpha) }
  } finally {
    await opened.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Alpha of the two votes in all and in each domain, by loops over the pairs of each round; the first is given back. */
async function plainly({ db }: MemberContext): Promise<number> {
  const votes = await rowsOf<Vote>(
    db,
    sql`select vote.instance_id || ' ' || vote.round as id, instance.domain, vote.quality
      from vote join instance on instance.instance_id = vote.instance_id where vote.phase = 'check'`,
  )
  const domains = [...new Set(votes.map(({ domain }) => domain))]
  const [all = 0] = [null, ...domains].map((domain) => {
    const rounds = Map.groupBy(
      votes.filter((one) => domain === null || one.domain === domain),
      ({ id }) => id,
    )
    return alphaOf([...rounds.values()])
  })
  return all
}

/** Nominal, with two votes everywhere: 1 − (n − 1) Σ o_ck / Σ n_c n_k. */
function alphaOf(rounds: readonly Vote[][]): number {
  const totals = new Map<string, number>()
  let [ratings, apart] = [0, 0]
  for (const round of rounds)
    for (const one of round) {
      ratings++
      totals.set(one.quality, (totals.get(one.quality) ?? 0) + 1)
      for (const other of round) if (other.quality !== one.quality) apart++
    }
  let expected = ratings ** 2
  for (const total of totals.values()) expected -= total ** 2
  return 1 - ((ratings - 1) * apart) / expected
}

async function costOf<T>(act: () => Promise<T>) {
  const [began, before] = [performance.now(), process.cpuUsage()]
  const answer = await act()
  const { user, system } = process.cpuUsage(before)
  const cost = {
    ms: Math.round(performance.now() - began),
    cpu: Math.round((user + system) / 1000),
  }
  return { answer, cost }
}
