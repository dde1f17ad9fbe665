import type { DerivativeKind } from '#shared/media/derivative.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

/** One derivative to make: from the bytes at `path`, or from what was made before at `from`, into the empty folder `room`. */
export interface Order {
  kind: DerivativeKind
  path: string
  facts: MediaFacts
  from: string | null
  room: string
}

/** A file in the order's room, and what is known of it; `also` names kinds that turned out to be needed. */
export interface Made {
  state: 'done'
  file: string
  mime: string
  width?: number
  height?: number
  also?: DerivativeKind[]
}

export type Outcome =
  | Made
  | { state: 'failed'; why: string }
  | { state: 'lacking'; tool: 'ffmpeg' | 'LibreOffice' }
