import { type ChildProcess, fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

import { surroundings } from '#server/media/surroundings.ts'
import type { DerivativeKind } from '#shared/media/derivative.ts'

import type { Order, Outcome } from './make/order.ts'

/** How long each kind may take, in milliseconds. */
export type Patience = Record<DerivativeKind, number>

const child = fileURLToPath(new URL('make/child.ts', import.meta.url))
const memoryMb = 1024
const restAfter = 30_000
const minute = 60_000

/** How long a derivative may take; what takes longer is given up, because no file may hold up the others for ever. */
const usual: Patience = {
  picture: minute,
  poster: 2 * minute,
  page: minute,
  peaks: 10 * minute,
  strip: minute,
  spectrogram: 10 * minute,
  frames: 10 * minute,
  proxy: 240 * minute,
  pdf: 3 * minute,
}

export interface Workshop {
  /** Makes one derivative in the child process; `lost` where the process ended over it. */
  make: (order: Order) => Promise<Outcome | 'lost'>
  /** Ends the child and whatever it runs; the order in hand is lost. */
  close: () => void
}

/** One child process that makes derivatives, one at a time; it is started when needed and ended when it has nothing to do. */
export function openWorkshop(patience: Partial<Patience> = {}): Workshop {
  let worker: ChildProcess | null = null
  let rest: NodeJS.Timeout | undefined

  const end = () => {
    clearTimeout(rest)
    const ending = worker
    worker = null
    if (ending) stop(ending)
  }

  async function make(order: Order): Promise<Outcome | 'lost'> {
    clearTimeout(rest)
    worker ??= start()
    const at = worker
    const outcome = await ask(at, order, patience[order.kind] ?? usual[order.kind])
    if (outcome === 'late') {
      end()
      return { state: 'failed', why: 'It took too long to make, so it was given up.' }
    }
    if (outcome === 'lost') end()
    else if (worker === at) rest = setTimeout(end, restAfter).unref()
    return outcome
  }
  return { make, close: end }
}

function start(): ChildProcess {
  const started = fork(child, [], {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${memoryMb}`],
    env: surroundings(tmpdir()),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A group of its own, so that its tools can be ended with it, and no Ctrl-C of the terminal reaches it first.
    detached: process.platform !== 'win32',
  })
  started.on('error', () => undefined)
  return started
}

function ask(worker: ChildProcess, order: Order, patient: number) {
  return new Promise<Outcome | 'late' | 'lost'>((resolve) => {
    const settle = (answer: Outcome | 'late' | 'lost') => {
      clearTimeout(clock)
      worker.off('message', settle)
      worker.off('exit', lost)
      resolve(answer)
    }
    const lost = () => settle('lost')
    const clock = setTimeout(settle, patient, 'late')
    worker.on('message', settle)
    worker.on('exit', lost)
    worker.send(order, (error) => error && lost())
  })
}

function stop(worker: ChildProcess): void {
  if (worker.connected) worker.disconnect()
  const { pid } = worker
  if (pid === undefined || worker.exitCode !== null) return
  try {
    if (process.platform === 'win32') worker.kill('SIGKILL')
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
