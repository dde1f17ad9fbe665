import type { MemberContext } from '#server/context.ts'
import { factsOf, filesIn } from '#server/instance/facts-of.ts'
import type { Content } from '#shared/instance/content.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import type { Look } from './look-at.ts'

/** Every file that the contents name and the store has, with what is known of it and where its bytes are. */
export async function filesOf(
  context: MemberContext,
  look: Look,
  contents: readonly Content[],
): Promise<Record<string, MediumFile>> {
  const files: Record<string, MediumFile> = {}
  for (const content of contents) {
    if (filesIn(content).every((sha256) => sha256 in files)) continue
    for (const [sha256, facts] of Object.entries(
      await factsOf(look.tx, context.member.projectId, content),
    ))
      files[sha256] = {
        sha256,
        facts,
        url: context.request.mediaUrl(context.member.projectId, sha256),
        derivatives: {},
      }
  }
  return files
}
