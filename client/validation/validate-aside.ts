import type { Content } from '#shared/instance/content.ts'
import type { Finding } from '#shared/validation/finding.ts'
import { type Grounds, validate } from '#shared/validation/validate.ts'

import type { Answer, Question } from './validate.worker.ts'

interface Asked {
  question: Question
  resolve: (findings: Finding[]) => void
}

let worker: Worker | null = null
let broken = false
let count = 0
const waiting = new Map<number, Asked>()

/** The findings of a content from a worker, so that no key waits for them; where none starts, found here. */
export function validateAside(content: Content, grounds: Grounds): Promise<Finding[]> {
  if (broken) return Promise.resolve(validate(content, grounds))
  worker ??= startWorker()
  const question = { id: count++, content, grounds }
  const { promise, resolve } = Promise.withResolvers<Finding[]>()
  waiting.set(question.id, { question, resolve })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  worker.postMessage(question)
  return promise
}

function startWorker(): Worker {
  const started = new Worker(new URL('./validate.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.resolve(data.findings)
    waiting.delete(data.id)
  })
  started.addEventListener('error', () => {
    broken = true
    started.terminate()
    for (const { question, resolve } of waiting.values())
      resolve(validate(question.content, question.grounds))
    waiting.clear()
  })
  return started
}

let sharers = 0

/** Keeps the worker while somebody may ask; answers with the end of that. The last one ends it. */
export function shareValidator(): () => void {
  sharers++
  return () => {
    sharers--
    if (sharers > 0) return
    worker?.terminate()
    worker = null
    for (const { resolve } of waiting.values()) resolve([])
    waiting.clear()
  }
}

/** Starts the worker before it is asked, for whoever is about to type. */
export function readyValidator(): void {
  if (sharers > 0 && !broken) worker ??= startWorker()
}
