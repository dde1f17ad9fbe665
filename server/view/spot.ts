import type { Anchor } from '#shared/discussion/anchor.ts'
import type { Content } from '#shared/instance/content.ts'

export interface Head {
  number: number
  content: Content
}

/** A spot as it was chosen: in which revision, and what it is. */
export interface Spot {
  thread: string
  revision: number
  anchor: Anchor
}
