import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { isMainThread, parentPort } from 'node:worker_threads'

import { surroundings } from '#server/media/surroundings.ts'

/** What a thread says of a tool that it runs, so that others can end it when they end the thread. */
export interface ToolNews {
  tool: number
  ended: boolean
}

export const isToolNews = (news: object): news is ToolNews => 'tool' in news

/** Runs ffmpeg or ffprobe on a file of a stranger, for `patience` milliseconds at most. */
export function watchedTool(name: string, args: readonly string[], patience: number) {
  const child = spawn(name, args, {
    env: surroundings(tmpdir()),
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  tell(child, false)
  child.once('close', () => tell(child, true))
  return child
}

function tell({ pid }: ChildProcess, ended: boolean): void {
  if (isMainThread || pid === undefined) return
  parentPort?.postMessage({ tool: pid, ended } satisfies ToolNews)
}
