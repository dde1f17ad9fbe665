import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import type { Postgres } from '#server/launch/test-machine.ts'

import type { Proxy } from './proxy.ts'
import type { ServerProcess } from './server-process.ts'

export interface Troubles {
  serverKills: number
  databaseKills: number
  pauses: number
  cuts: number
}

interface Stage {
  servers: readonly ServerProcess[]
  postgres?: Postgres
  proxy?: Proxy
  /** Where time may be let pass: leases run out, and others take over. */
  db?: Db
}

/** Makes trouble until so many processes were killed; whatever is killed comes back. */
export async function makeTrouble(stage: Stage, kills: number): Promise<Troubles> {
  const done: Troubles = { serverKills: 0, databaseKills: 0, pauses: 0, cuts: 0 }
  const { servers, postgres, proxy, db } = stage
  for (let kill = 1; kill <= kills; kill++) {
    await pause(500 + randomInt(1500))
    const server = servers[randomInt(servers.length)]
    if (!server) throw new Error('There is no server')
    if (proxy && randomInt(2) === 0) {
      proxy.drop()
      done.cuts++
    }
    if (servers.length > 1 && randomInt(2) === 0) {
      server.pause()
      await pause(300 + randomInt(2000))
      server.goOn()
      done.pauses++
    }
    if (db && randomInt(2) === 0)
      await db
        .execute(
          sql`update slot set lease_until = now() - interval '1 second'
          where status = 'leased' and hashtext(instance_id || epoch) % 3 = 0`,
        )
        .catch(() => undefined)
    if (postgres && kill % 3 === 0) {
      postgres.kill()
      done.databaseKills++
      await postgres.start()
    } else {
      server.kill()
      done.serverKills++
      await server.start()
    }
  }
  return done
}
