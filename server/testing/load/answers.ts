import type { Content } from '#shared/instance/content.ts'
import type { Lease } from '#shared/work/phase.ts'

/** What the servers answer, as far as those who work on them read it. */
export interface Taken {
  key: string
  lease: Lease
}

export interface Page {
  head: { number: number; hash: string }
  content: Content
}
