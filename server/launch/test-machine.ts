import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The browser's program, or null where there is none. */
export function findChromium(): string | null {
  const names = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return [process.env['CHROMIUM'], ...names].find((path) => path && existsSync(path)) ?? null
}

/** The folder of the newest PostgreSQL server's programs, or null where there is none. */
export function findPostgres(): string | null {
  const home = '/usr/lib/postgresql'
  if (!existsSync(home)) return null
  const versions = readdirSync(home).toSorted((a, b) => Number(b) - Number(a))
  return (
    versions.map((v) => join(home, v, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
  )
}

export interface Postgres {
  url: string
  port: number
  stop: () => void
  /** Ends it as `kill -9` does, without a word to anybody. */
  kill: () => void
  /** Starts it again. While connections of the one that was killed still end, it refuses, so it is asked again. */
  start: () => Promise<void>
}

const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

/**
 * A throw-away PostgreSQL server on a loopback port; as root it runs under the account that Debian made for it. A `durable`
 * one writes through to the disk, as tests have no need to.
 */
export async function startPostgres(
  bin: string,
  folder: string,
  { durable = false }: { durable?: boolean } = {},
): Promise<Postgres> {
  const data = join(folder, 'postgres')
  mkdirSync(data)
  const asRoot = process.getuid?.() === 0
  const account = asRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (account.uid !== undefined) {
    chownSync(data, account.uid, account.gid)
    chownSync(folder, account.uid, account.gid)
  }
  const run = (program: string, ...args: string[]) =>
    spawnSync(join(bin, program), args, {
      ...account,
      cwd: data,
      stdio: ['ignore', 'ignore', program === 'pg_ctl' ? 'ignore' : 'inherit'],
    })

  const port = await freePort()
  run('initdb', '-D', data, '-U', 'countersign', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const sync = durable ? 'on' : 'off'
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=${sync} -c max_connections=200`
  const start = async (tries = 60): Promise<void> => {
    const said = run('pg_ctl', '-D', data, '-l', join(data, 'log'), '-w', '-o', options, 'start')
    if (said.status === 0) return
    if (tries === 0) throw new Error(`PostgreSQL does not start: ${tail(join(data, 'log'))}`)
    await pause(250)
    return start(tries - 1)
  }
  await start()
  return {
    url: `postgres://countersign@127.0.0.1:${port}/postgres`,
    port,
    start,
    kill: () => {
      const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
      process.kill(Number(pid), 'SIGKILL')
    },
    stop: () =>
      void spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], {
        ...account,
        cwd: '/',
      }),
  }
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-2000) : 'it wrote no log'
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
