import type { Anchor } from '#shared/discussion/anchor.ts'
import { type Content, mediaOf, type Side } from '#shared/instance/content.ts'

/** The tag under which an anchor's medium stands, while it is a file; null where it is none, or gone. */
export function tagOfAnchor(anchor: Anchor | null, content: Pick<Content, Side>): string | null {
  const on = anchor?.on
  if (on?.kind !== 'medium') return null
  const found = mediaOf(content).find((one) => one.kind === 'file' && one.sha256 === on.sha256)
  return found?.key ?? null
}
