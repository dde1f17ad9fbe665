import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { addRevision } from '#server/revision/add-revision.ts'
import { admit } from '#server/revision/admit.ts'
import { closeDraft } from '#server/revision/close-draft.ts'
import { judgeSuggestions } from '#server/revision/judge-suggestions.ts'
import { keepDraft } from '#server/revision/keep-draft.ts'
import { Known } from '#server/revision/stamp.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { actOn } from '#server/work/act-on.ts'
import { fence, mustBeFor } from '#server/work/fence.ts'
import { mustHaveTakenTime } from '#server/work/must-have-taken-time.ts'
import { mustHaveViewed } from '#server/work/must-have-viewed.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import { Content } from '#shared/instance/content.ts'
import type { Stage } from '#shared/lifecycle/lifecycle.ts'
import { checks as allChecks } from '#shared/review/checks.ts'
import { HunkVerdicts } from '#shared/revision/hunk-verdict.ts'
import { unwaivedErrors } from '#shared/validation/validate.ts'
import { LeaseRef } from '#shared/work/phase.ts'

import { handOver } from './hand-over.ts'

export const Submit = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  base: z.number().int(),
  content: Content,
  requestKey: z.string().min(8),
  checks: z.array(z.string()),
  known: Known.optional(),
  verdicts: HunkVerdicts.default([]),
})

/** Hands an instance to the checkers: all four checks ticked, no unwaived error. */
export async function submit(
  context: MemberContext,
  input: z.infer<typeof Submit>,
): Promise<{ stage: Stage }> {
  mustBeFor(input.lease, 'review', 'second_review')
  const { lease, base, content, checks } = input
  return actOn(context, {
    verb: 'submit',
    input,
    run: async (scene) => {
      await fence(scene, lease, 'finish')
      await mustBeAble(scene, 'submit', { seat: 'mine' })
      await mustHaveTakenTime(scene, lease)
      if (base !== scene.instance.head) throw new Refusal('stale', { head: scene.instance.head })
      const open = allChecks.find((check) => !checks.includes(check))
      if (open) throw new Refusal('checks_open', { check: open })

      const { instanceId } = scene.instance
      const head = await revisionOf(scene.tx, instanceId, base)
      await admit(scene, content, head.content)
      const findings = await findingsOf(scene.tx, content, scene)
      const errors = unwaivedErrors(findings)
      if (errors.length > 0) throw new Refusal('has_errors', { errors: errors.length })

      await mustHaveViewed(scene, content)

      const changes = await addRevision(scene, { content, findings, message: '' })
      const number = changes?.head ?? scene.instance.head
      await judgeSuggestions(scene, { content, number, said: input.verdicts })
      await closeDraft(scene, input.known)
      const verdict = { lease, verdict: 'submit' as const, reason: '', checks }
      return handOver(scene, { ...verdict, changes: changes ?? {} })
    },
    keep: async (db, instanceId) => {
      await keepDraft(
        db,
        { instanceId, personId: context.actor.personId },
        { base, content, checks, stamp: input.requestKey, known: input.known ?? [] },
      )
    },
  })
}
