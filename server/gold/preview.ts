import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { filesOf } from '#server/view/files-of.ts'
import { Get } from '#server/view/get.ts'
import { lookAt } from '#server/view/look-at.ts'
import { Refusal } from '#shared/errors.ts'
import type { GoldPreview } from '#shared/gold/gold-preview.ts'

import { breakable, findingsBy } from './breakable.ts'
import { isCopy } from './judge-answer.ts'

export const PreviewInput = Get

/** A decided instance as a template would be made of it: what is right, and what could be broken in a copy. */
export async function preview(
  context: MemberContext,
  { key }: z.infer<typeof PreviewInput>,
): Promise<GoldPreview> {
  return lookAt(context, key, async (look) => {
    const { instance, tx } = look
    if (isCopy(instance)) throw new Refusal('not_found')
    const { content } = await revisionOf(tx, instance.instanceId, instance.head)
    const rules = { ...look, projectId: instance.projectId }
    const isRight = instance.stage === 'signed_off'
    return {
      key: instance.key,
      id: instance.externalId,
      stage: instance.stage,
      right: content,
      files: await filesOf(context, look, [content]),
      kinds: isRight ? breakable(content, await findingsBy(tx, rules, content)) : [],
    }
  })
}
