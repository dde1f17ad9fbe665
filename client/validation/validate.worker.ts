import type { Content } from '#shared/instance/content.ts'
import type { Finding } from '#shared/validation/finding.ts'
import { type Grounds, validate } from '#shared/validation/validate.ts'

export interface Question {
  id: number
  content: Content
  grounds: Grounds
}
export interface Answer {
  id: number
  findings: Finding[]
}

/** Looks for findings beside the page, so that no key waits for them. */
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { id: data.id, findings: validate(data.content, data.grounds) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  self.postMessage(answer)
})
