import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../main.ts', import.meta.url))
const shiftClock = new URL('shift-clock.mjs', import.meta.url).href

export interface ServerOptions {
  data: string
  databaseUrl?: string
  /** By how much its own clock is wrong, in milliseconds. */
  clockShift?: number
  env?: Record<string, string>
}

/** One process of the real server. It may be killed, paused and started again; `url` is null while it is not there. */
export class ServerProcess {
  url: string | null = null
  private child: ChildProcess | null = null
  private readonly options: ServerOptions

  constructor(options: ServerOptions) {
    this.options = options
  }

  async start(): Promise<void> {
    const { data, databaseUrl, clockShift = 0, env } = this.options
    const { DATABASE_URL: _, ...inherited } = process.env
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        ...(clockShift === 0 ? [] : ['--import', shiftClock]),
        main,
        '--data',
        data,
        '--port',
        '0',
        '--no-demo',
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...inherited,
          ...env,
          CLOCK_SHIFT: String(clockShift),
          ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
        },
      },
    )
    this.child = child
    this.url = await readyAt(child)
  }

  kill(): void {
    this.url = null
    this.child?.kill('SIGKILL')
  }

  pause(): void {
    this.child?.kill('SIGSTOP')
  }

  goOn(): void {
    this.child?.kill('SIGCONT')
  }

  async stop(): Promise<void> {
    const { child } = this
    this.url = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    this.goOn()
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
  }
}

async function readyAt(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    const ready = /is ready: (\S+)/.exec(said)?.[1]
    if (ready !== undefined) resolve(ready)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  child.once('exit', () => reject(new Error(`The server ended before it served:\n${said}`)))
  return promise
}
