import type { MemberContext } from '#server/context.ts'
import { factsOf, filesIn } from '#server/instance/facts-of.ts'
import { ring } from '#server/media/derive/bell.ts'
import { derivativesOf, someWait } from '#server/media/derive/derivatives-of.ts'
import type { Content } from '#shared/instance/content.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import type { Look } from './look-at.ts'

/**
 * Every file that the contents name and the store has, with what is known of it and where its bytes are. What is still to be
 * made of them comes first from now on, because somebody looks at them.
 */
export async function filesOf(
  context: MemberContext,
  look: Look,
  contents: readonly Content[],
): Promise<Record<string, MediumFile>> {
  const { projectId } = context.member
  const addressOf = (sha256: string) => context.request.mediaUrl(projectId, sha256)
  const known: Record<string, MediaFacts> = {}
  for (const content of contents) {
    if (filesIn(content).every((sha256) => sha256 in known)) continue
    Object.assign(known, await factsOf(look.tx, projectId, content))
  }
  const derivatives = await derivativesOf(look.tx, known, addressOf)
  const files = Object.entries(known).map(([sha256, facts]): MediumFile => {
    return { sha256, facts, url: addressOf(sha256), derivatives: derivatives[sha256] ?? {} }
  })
  const waiting = files.filter((file) => someWait(file.derivatives))
  if (waiting.length > 0)
    ring(
      context.db,
      waiting.map(({ sha256 }) => sha256),
    )
  return Object.fromEntries(files.map((file) => [file.sha256, file]))
}
