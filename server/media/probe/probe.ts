import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { Refusal } from '#shared/errors.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import type { Begun } from './look.ts'
import { probeVersion } from './probe-version.ts'
import { isToolNews, type ToolNews } from './watched-tool.ts'

const threads = Math.min(4, Math.max(1, availableParallelism() - 1))
const minute = 60_000
const memoryMb = 1024

interface Answer {
  facts?: MediaFacts
  error?: string
  ended?: 'late' | 'lost'
  begun?: Begun
}
interface Task {
  path: string
  longest: number
  settle: (answer: Answer) => void
}

const waiting: Task[] = []
/** The tools that each thread runs; they outlive neither it nor this process. */
const tools = new Map<Worker, Set<number>>()
process.on('exit', () => {
  for (const worker of tools.keys()) endTools(worker)
})

function endTools(worker: Worker): void {
  for (const pid of tools.get(worker) ?? [])
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile.
    }
  tools.delete(worker)
}

const idle: Worker[] = []
let alive = 0

/**
 * Looks at a file in a thread of its own. A file that takes longer than a minute, or more memory than the thread has,
 * ends that thread and cannot be shown: no file can stop or fell the process. Refuses `file_unreadable` where the file
 * cannot be read at all.
 */
export async function probe(path: string, longest = minute): Promise<MediaFacts> {
  const { facts, ended, begun } = await new Promise<Answer>((settle) => {
    waiting.push({ path, longest, settle })
    begin()
  })
  if (facts) return facts
  if (!ended) throw new Refusal('file_unreadable', { path })
  const { size } = await stat(path)
  const unknown = { mime: 'application/octet-stream', modalities: [], bytes: size }
  const given = { problem: 'unviewable', detail: why[ended], beyond: true } as const
  return { ...unknown, ...begun, probe: probeVersion, ...given }
}

const why = {
  late: 'It could not be read within a minute, so it is not shown.',
  lost: 'Reading it takes more memory than is given to one file, so it is not shown.',
}

function begin(): void {
  const worker = idle.pop() ?? (alive < threads ? start() : null)
  if (!worker) return
  const task = waiting.shift()
  if (task) run(worker, task)
  else idle.push(worker)
}

function start(): Worker {
  alive++
  const worker = new Worker(new URL('./probe-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
  })
  tools.set(worker, new Set())
  worker.on('message', (news: Answer | ToolNews) => {
    if (!isToolNews(news)) return
    const running = tools.get(worker)
    if (news.ended) running?.delete(news.tool)
    else running?.add(news.tool)
  })
  worker.on('exit', () => {
    endTools(worker)
    alive--
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
  })
  worker.on('error', () => undefined)
  return worker
}

/** A busy thread keeps the process alive, an idle one does not. */
function run(worker: Worker, { path, longest, settle }: Task): void {
  worker.ref()
  let begun: Begun | undefined
  const hear = (answer: Answer | ToolNews) => {
    if (isToolNews(answer)) return
    if (answer.begun) begun = answer.begun
    else finish(answer)
  }
  const finish = (answer: Answer) => {
    clearTimeout(clock)
    worker.off('message', hear)
    worker.off('exit', lost)
    if (answer.ended) void worker.terminate().then(begin)
    else {
      worker.unref()
      idle.push(worker)
      begin()
    }
    settle(begun ? { begun, ...answer } : answer)
  }
  const lost = () => finish({ ended: 'lost' })
  const clock = setTimeout(finish, longest, { ended: 'late' })
  worker.on('message', hear)
  worker.on('exit', lost)
  worker.postMessage(path)
}
