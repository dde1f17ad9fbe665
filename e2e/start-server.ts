import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { copyDemo } from './prepared-demo.ts'

const root = join(import.meta.dirname, '..')

async function freePorts(): Promise<number> {
  for (;;) {
    const first = createServer().listen(0, '127.0.0.1')
    await once(first, 'listening')
    const address = first.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const second = createServer().listen(port + 1, '127.0.0.1')
    const free = await Promise.race([
      once(second, 'listening').then(() => true),
      once(second, 'error').then(() => false),
    ])
    first.close()
    if (!free) continue
    second.close()
    await Promise.all([once(first, 'close'), once(second, 'close')])
    return port
  }
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

/** Starts the real server with the demo project on a data folder of its own; `stop` ends it and takes the folder away. */
export async function startServer(name: string): Promise<Running & { stop: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), `countersign-e2e-${name}-`))
  copyDemo(data)
  const port = await freePorts()
  const url = `http://localhost:${port}`
  const options = ['--disable-warning=ExperimentalWarning']
  const server = spawn(
    process.execPath,
    [...options, 'server/main.ts', '--data', data, '--port', String(port)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  await untilItSays(server, url)
  const stop = async () => {
    server.removeAllListeners('exit')
    server.kill('SIGINT')
    await once(server, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  return { url, data, stop }
}
