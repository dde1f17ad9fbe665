import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { OpenDb } from '#server/db/db.ts'
import { openDb } from '#server/db/open.ts'
import { instance } from '#server/db/schema.ts'
import { startPostgres } from '#server/launch/test-machine.ts'
import { breachesOf } from '#server/verify/breaches-of.ts'
import { dossiersOf } from '#server/verify/dossier.ts'

import { Ledger } from './ledger.ts'
import { proxyTo } from './proxy.ts'
import { ServerProcess } from './server-process.ts'
import { settle } from './town.ts'
import { makeTrouble, type Troubles } from './trouble.ts'
import { reviewVirtually } from './virtual-reviewer.ts'

export interface FaultOptions {
  /** The folder of PostgreSQL's programs; null for the embedded database, which has one server. */
  postgres: string | null
  servers: number
  reviewers: number
  claims: number
  kills: number
}

export interface Told extends Troubles {
  engine: string
  claims: number
  acknowledged: number
  unknown: number
  refusals: Record<string, number>
  lost: number
  doubleAssignments: number
  otherAnswers: number
  fourEyes: number
  brokenChains: number
  otherBreaches: string[]
  seconds: number
}

const hour = 3_600_000

/** Lets people work while processes die, freeze and lose each other, and counts afterwards what must be none. */
export async function runFaults(options: FaultOptions): Promise<Told> {
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'countersign-faults-'))
  chmodSync(folder, 0o755)
  const postgres = options.postgres
    ? await startPostgres(options.postgres, folder, { durable: true })
    : undefined
  const proxy = postgres && (await proxyTo(postgres.port))
  const data = (i: number) => join(folder, `server-${i}`)
  if (!postgres) mkdirSync(data(0))
  const open = (): Promise<OpenDb> =>
    openDb(postgres ? { url: postgres.url } : { folder: join(data(0), 'db') })
  const servers = Array.from(
    { length: postgres ? options.servers : 1 },
    (_, i) =>
      new ServerProcess({
        data: data(i),
        // Ahead, right, and behind, so that nobody's own clock may decide anything.
        clockShift: [2 * hour, 0, -3 * hour][i % 3] ?? 0,
        ...(proxy
          ? { databaseUrl: `postgres://countersign@127.0.0.1:${proxy.port}/postgres` }
          : {}),
      }),
  )
  const ledger = new Ledger()
  try {
    const opened = await open()
    const town = await settle(opened.db, {
      name: 'faults',
      people: options.reviewers,
      // Three claims to an instance: a review and two votes.
      instances: Math.ceil(options.claims / 2),
    })
    if (!postgres) await opened.close()
    for (const server of servers) await server.start()

    let troubled = false
    const isOver = () => troubled && ledger.claims >= options.claims
    const people = town.tokens.map((person) =>
      reviewVirtually({ town, person, servers, ledger, isOver }),
    )
    const stage = postgres && proxy ? { postgres, proxy, db: opened.db } : {}
    const troubles = await makeTrouble({ servers, ...stage }, options.kills)
    troubled = true
    await Promise.all(people)
    for (const server of servers) await server.stop()

    const after = postgres ? opened : await open()
    const found = await lookAt(after, ledger)
    await after.close()
    return {
      engine: after.engine,
      claims: ledger.claims,
      acknowledged: ledger.submits.length,
      unknown: ledger.unknown,
      refusals: ledger.refusals,
      ...troubles,
      doubleAssignments: ledger.doubleAssignments,
      otherAnswers: ledger.otherAnswers,
      ...found,
      seconds: Math.round((performance.now() - began) / 1000),
    }
  } finally {
    for (const server of servers) server.kill()
    proxy?.close()
    postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing that must not be. */
export function isSound(told: Told): boolean {
  const { lost, doubleAssignments, otherAnswers, fourEyes, brokenChains, otherBreaches } = told
  const none = lost + doubleAssignments + otherAnswers + fourEyes + brokenChains
  return none === 0 && otherBreaches.length === 0
}

const atOnce = 500

async function lookAt({ db }: OpenDb, ledger: Ledger) {
  const found = { lost: 0, fourEyes: 0, brokenChains: 0, otherBreaches: [] as string[] }
  const rows = await db.select({ id: instance.instanceId }).from(instance)
  for (let at = 0; at < rows.length; at += atOnce) {
    const ids = rows.slice(at, at + atOnce).map(({ id }) => id)
    for (const dossier of await dossiersOf(db, ids)) {
      found.lost += ledger.lostIn(dossier)
      for (const { rule, says } of breachesOf(dossier)) {
        if (rule === 'four_eyes' || rule === 'part') found.fourEyes++
        else if (rule === 'chain') found.brokenChains++
        else found.otherBreaches.push(`${dossier.instance.key}: ${rule}: ${says}`)
      }
    }
  }
  return found
}
