import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Command, InvalidArgumentError } from 'commander'
import { sql } from 'drizzle-orm'

import { openDb } from '#server/db/open.ts'
import { findPostgres, startPostgres } from '#server/launch/test-machine.ts'

import { measure, type Measured } from './measure.ts'
import { ServerProcess } from './server-process.ts'
import { settle } from './town.ts'

// 5,000 reviewers, each one submission in 30 seconds.
const humanPace = 170

interface Options {
  reviewers: number[]
  seconds: number
  servers: number
  pool: number
  instances: number
}

const program = new Command('npm run bench:review --')
  .description(
    'Claims and submissions per second of virtual reviewers over HTTP, on a PostgreSQL server of its own that writes through to the disk, beside the one-row update of pgbench with as many clients on the same server in the same run.',
  )
  .option('--reviewers <numbers>', 'how many at once, after a comma the next', list, [8, 48, 200])
  .option('--seconds <number>', 'how long each is measured', whole, 10)
  .option('--servers <number>', 'how many server processes share the work', whole, 2)
  .option('--pool <number>', 'connections of each server process', whole, 10)
  .option('--instances <number>', 'how many wait in the project', whole, 3000)
  .parse()

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('A whole number is wanted.')
  return Number(text)
}

function list(text: string): number[] {
  return text.split(',').map(whole)
}

/** Transactions per second of pgbench's clients, each updating a row of its own choice. */
function plainUpdates(
  bin: string,
  port: number,
  given: { clients: number; seconds: number },
): number {
  const script = join(folder, 'update.sql')
  writeFileSync(script, '\\set id random(1, 100000)\nupdate plain set n = n + 1 where id = :id;\n')
  const said = execFileSync(
    join(bin, 'pgbench'),
    `-n -h 127.0.0.1 -p ${port} -U countersign -c ${given.clients} -j 2 -T ${given.seconds} -f ${script} postgres`.split(
      ' ',
    ),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return Number(/tps = ([\d.]+)/.exec(said)?.[1])
}

const options = program.opts<Options>()
const bin = findPostgres()
if (!bin) {
  process.stderr.write('PostgreSQL is not on this machine. Add it: apt-get install postgresql\n')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
const postgres = await startPostgres(bin, folder, { durable: true })
const servers = Array.from(
  { length: options.servers },
  (_, i) =>
    new ServerProcess({
      data: join(folder, `server-${i}`),
      databaseUrl: postgres.url,
      env: { COUNTERSIGN_DB_POOL: String(options.pool) },
    }),
)
try {
  const { db, close } = await openDb({ url: postgres.url })
  await db.execute(sql`create table plain (id int primary key, n int not null)`)
  await db.execute(sql`insert into plain select i, 0 from generate_series(1, 100000) i`)
  for (const server of servers) await server.start()
  const results: (Measured & { reviewers: number; update: number; ratio: number })[] = []
  for (const reviewers of options.reviewers) {
    const town = await settle(db, {
      name: `of-${reviewers}`,
      people: reviewers,
      instances: options.instances,
    })
    await db.execute(sql`analyze`)
    const { seconds } = options
    const measured = await measure(town, { servers, seconds })
    const clients = Math.min(reviewers, 150)
    const update = Math.round(
      plainUpdates(bin, postgres.port, { clients, seconds: Math.min(seconds, 5) }),
    )
    const ratio = Number((measured.submits / update).toFixed(4))
    results.push({ reviewers, ...measured, update, ratio })
    process.stderr.write(`${JSON.stringify(results.at(-1))}\n`)
  }
  await close()
  const best = Math.max(...results.map(({ submits }) => submits))
  const headroom = Number((best / humanPace).toFixed(2))
  const { servers: processes, pool, instances } = options
  process.stdout.write(
    `${JSON.stringify({ bench: 'review', unit: 'per second', processes, pool, instances, results, humanPace, headroom })}\n`,
  )
} finally {
  for (const server of servers) await server.stop()
  postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}
