import { bytesOf } from '#server/instance/bytes-of.ts'
import { factsOf } from '#server/instance/facts-of.ts'
import { Refusal } from '#shared/errors.ts'
import { type Content, mediaOf } from '#shared/instance/content.ts'
import { isViewedEnough } from '#shared/media/seen.ts'

import type { Scene } from './scene.ts'
import { viewedOf } from './viewed-of.ts'

/** Refuses where the project wants every medium looked at and I did not; what nobody can open is not asked for. */
export async function mustHaveViewed(scene: Scene, content: Content): Promise<void> {
  const { instance, me, policy, tx } = scene
  if (policy.viewedFirst === 'off') return
  const facts = await factsOf(tx, instance.projectId, content)
  const viewed = await viewedOf(tx, instance.instanceId, [me])
  const open = mediaOf(content).find((medium) => {
    const bytes = bytesOf(medium)
    if (bytes === null) return false
    if (medium.kind === 'file' && (!facts[bytes] || facts[bytes].problem)) return false
    return !isViewedEnough(viewed[bytes], policy.viewedFirst)
  })
  if (open) throw new Refusal('not_viewed', { medium: open.key })
}
