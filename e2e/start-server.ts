import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { copyDemo } from './prepared-demo.ts'

const root = join(import.meta.dirname, '..')

/**
 * Two free ports in a row, below those that the system gives to others, and in another thousand for each worker: between the
 * look and the start of the server nobody else may take them.
 */
async function freePorts(): Promise<number> {
  const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 9)
  for (;;) {
    const port = 20_000 + worker * 1000 + 2 * randomInt(500)
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1')
  const free = await once(probe, 'listening').then(
    () => true,
    () => false,
  )
  if (!free) return false
  probe.close()
  await once(probe, 'close')
  return true
}

async function untilItSays(server: ChildProcess, word: string): Promise<void> {
  let said = ''
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    if (said.includes(word)) resolve()
  }
  server.stdout?.on('data', hear)
  server.stderr?.on('data', hear)
  server.once('exit', () => reject(new Error(`The server ended before it served:\n${said}`)))
  await promise
}

export interface Running {
  url: string
  data: string
}

interface Started extends Running {
  /** Ends the server and starts it again, at the same address with the same data. */
  restart: () => Promise<void>
  /** Ends it and takes the folder away. */
  stop: () => Promise<void>
}

/** People may ask for a digest; the first is due tomorrow, so nothing is ever sent. */
const mail = {
  COUNTERSIGN_SMTP_URL: 'smtp://127.0.0.1:9',
  COUNTERSIGN_MAIL_FROM: 'countersign@example.org',
}

/** Starts the real server with the demo project on a data folder of its own, where `prepare` may put more before. */
export async function startServer(
  name: string,
  prepare: (data: string) => void = () => undefined,
): Promise<Started> {
  const data = mkdtempSync(join(tmpdir(), `countersign-e2e-${name}-`))
  copyDemo(data)
  prepare(data)
  const port = await freePorts()
  const url = `http://localhost:${port}`
  const options = ['--disable-warning=ExperimentalWarning']
  const begin = async () => {
    const begun = spawn(
      process.execPath,
      [...options, 'server/main.ts', '--data', data, '--port', String(port)],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...mail } },
    )
    await untilItSays(begun, url)
    return begun
  }
  let server = await begin()
  const end = async () => {
    server.removeAllListeners('exit')
    server.kill('SIGINT')
    await once(server, 'exit')
  }
  const restart = async () => {
    await end()
    server = await begin()
  }
  const stop = async () => {
    await end()
    rmSync(data, { recursive: true, force: true })
  }
  return { url, data, restart, stop }
}
