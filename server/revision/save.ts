import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { draft } from '#server/db/schema.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { actOn } from '#server/work/act-on.ts'
import { fence, mustBeFor } from '#server/work/fence.ts'
import { record } from '#server/work/record.ts'
import type { Scene } from '#server/work/scene.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import { Content } from '#shared/instance/content.ts'
import { HunkVerdicts } from '#shared/revision/hunk-verdict.ts'
import type { RevisionHead } from '#shared/view/instance-view.ts'
import { LeaseRef } from '#shared/work/phase.ts'

import { addRevision } from './add-revision.ts'
import { admit } from './admit.ts'
import { closeDraft, seenDraft } from './close-draft.ts'
import { judgeSuggestions } from './judge-suggestions.ts'
import { keepDraft } from './keep-draft.ts'
import { Known } from './stamp.ts'

export const Save = z.object({
  project: z.string(),
  key: z.string(),
  lease: LeaseRef,
  base: z.number().int(),
  content: Content,
  requestKey: z.string().min(8),
  message: z.string().default(''),
  known: Known.optional(),
  verdicts: HunkVerdicts.default([]),
})

/** Saves a named revision on top of `base`. Refuses `stale` when the head is newer; unchanged content makes no revision. */
export async function save(
  context: MemberContext,
  input: z.infer<typeof Save>,
): Promise<RevisionHead> {
  mustBeFor(input.lease, 'review', 'second_review')
  const { base, content } = input
  return actOn(context, {
    verb: 'save',
    input,
    run: async (scene) => {
      await fence(scene, input.lease, 'hold')
      await mustBeAble(scene, 'edit')
      if (base !== scene.instance.head) throw new Refusal('stale', { head: scene.instance.head })
      const head = await revisionOf(scene.tx, scene.instance.instanceId, base)
      await admit(scene, content, head.content)

      const findings = await findingsOf(scene.tx, content, scene)
      const changes = await addRevision(scene, { content, findings, message: input.message })
      if (changes) {
        const payload = { revision: changes.head, hash: changes.headHash, note: input.message }
        await record(scene, { move: 'save', payload, changes })
      }
      const number = scene.instance.head
      await judgeSuggestions(scene, { content, number, said: input.verdicts })
      await moveDraft(scene, content, input.known)
      return headOf(scene, context.actor.name)
    },
    keep: async (db, instanceId) => {
      const of = { instanceId, personId: context.actor.personId }
      const work = { base, content, checks: await checksOf(db, of) }
      await keepDraft(db, of, { ...work, stamp: input.requestKey, known: input.known ?? [] })
    },
  })
}

type Reader = Pick<Scene['tx'], 'select'>

async function checksOf(
  db: Reader,
  of: { instanceId: string; personId: string },
): Promise<string[]> {
  const [kept] = await db
    .select({ checks: draft.checks })
    .from(draft)
    .where(and(eq(draft.instanceId, of.instanceId), eq(draft.personId, of.personId)))
  return kept?.checks ?? []
}

/** After a save the draft holds nothing but the ticks, which belong to the round and not to a revision. */
async function moveDraft(scene: Scene, content: Content, known?: string[]): Promise<void> {
  const { instanceId, head } = scene.instance
  const checks = await checksOf(scene.tx, { instanceId, personId: scene.me })
  if (checks.length === 0) return closeDraft(scene, known)
  await scene.tx
    .update(draft)
    .set({ base: head, content: canonicalJson(content) })
    .where(seenDraft(scene, known))
}

async function headOf(scene: Scene, name: string): Promise<RevisionHead> {
  const { row } = await revisionOf(scene.tx, scene.instance.instanceId, scene.instance.head)
  return {
    number: row.number,
    hash: row.contentHash,
    parent: row.parent,
    author: row.authorId === scene.me ? name : null,
    message: row.message,
    at: row.at.toISOString(),
  }
}
