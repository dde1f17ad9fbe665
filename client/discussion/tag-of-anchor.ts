import type { Anchor } from '#shared/discussion/anchor.ts'
import { type Content, mediaOf, type Side } from '#shared/instance/content.ts'

/** The tag under which an anchor's medium stands: a file by what it is, an inline text by its viewer. Null where it is none, or gone. */
export function tagOfAnchor(anchor: Anchor | null, content: Pick<Content, Side>): string | null {
  const on = anchor?.on
  if (on?.kind !== 'medium') return null
  const found = mediaOf(content).find((one) => one.kind === 'file' && one.sha256 === on.sha256)
  const viewer = document.querySelector<HTMLElement>(`[data-viewer][data-bytes="${on.sha256}"]`)
  return found?.key ?? viewer?.dataset['tag'] ?? null
}
