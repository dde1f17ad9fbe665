import type { MemberAct } from '#server/context.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { actOn } from '#server/work/act-on.ts'
import { record } from '#server/work/record.ts'
import type { Recounted } from '#shared/bulk/bulk.ts'
import { Refusal } from '#shared/errors.ts'
import { summaryOf } from '#shared/instance/summary.ts'

/**
 * Finds afresh what the rules say of an instance's head under the present settings, and mends what lists and filters know of
 * it. The content stays as it is. Answers with what changed, or null.
 */
export async function revalidate(
  context: MemberAct,
  input: { key: string; requestKey: string },
): Promise<Recounted | null> {
  return actOn(context, {
    verb: 'revalidate',
    input,
    run: async (scene) => {
      if (!scene.roles.includes('lead')) throw new Refusal('not_yours')
      const { instanceId, head, rules, errors, warnings } = scene.instance
      const { content } = await revisionOf(scene.tx, instanceId, head)
      const now = summaryOf(content, await findingsOf(scene.tx, content, scene))
      const recounted: Recounted = {
        errors: [errors, now.errors],
        warnings: [warnings, now.warnings],
        came: now.rules.filter((rule) => !rules.includes(rule)),
        went: rules.filter((rule) => !now.rules.includes(rule)),
      }
      if (isSame(recounted)) return null
      const changes = { rules: now.rules, errors: now.errors, warnings: now.warnings }
      await record(scene, { move: 'revalidate', payload: { ...recounted }, changes, quiet: true })
      return recounted
    },
  })
}

function isSame({ errors, warnings, came, went }: Recounted): boolean {
  const moved = errors[0] !== errors[1] || warnings[0] !== warnings[1]
  return !moved && came.length === 0 && went.length === 0
}
