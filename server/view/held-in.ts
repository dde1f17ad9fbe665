import { bytesOf } from '#server/instance/bytes-of.ts'
import type { Held } from '#shared/discussion/reanchor-medium.ts'
import { type Content, mediaOf, type Side } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'

export type HeldMedium = Held & { medium: Medium }

/** Every medium of a content by its tag and its bytes; an inline one has those of its text in UTF-8. */
export function heldIn(content: Pick<Content, Side>): HeldMedium[] {
  return mediaOf(content).map((medium) => ({ key: medium.key, medium, sha256: bytesOf(medium) }))
}
