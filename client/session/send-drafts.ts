import { type Item, itemsOf, outbox } from '#client/check/outbox-store.ts'
import { forgetAllTyped } from '#client/check/taken-back.ts'
import { forgetRemark, unsentRemarks } from '#client/discussion/kept-remark.ts'
import { type DraftKey, forgetDraft, keepDraft, keptOf } from '#client/revision/kept-drafts.ts'
import { flushKeepers } from '#client/revision/open-keepers.ts'
import { forgetSuggestion, unsentSuggestions } from '#client/suggestion/kept-suggestion.ts'
import type { useTRPCClient } from '#client/trpc.ts'

type Client = ReturnType<typeof useTRPCClient>

/**
 * Sends what this browser alone holds of a person's work to the server. Answers with where something could not be sent,
 * the decisions among it that stayed in the outbox.
 */
export async function sendDrafts(
  client: Client,
  person: string,
  decided: readonly Item[],
): Promise<DraftKey[]> {
  const loose = await flushKeepers()
  const kept = await keptOf(person)
  const left: DraftKey[] = []
  for (const { draft, key } of kept) {
    if (!draft.unsent) continue
    const { base, checks, content, known } = draft
    const stamp = crypto.randomUUID()
    try {
      await client.revision.saveDraft.mutate({
        project: key.project,
        key: key.instance,
        base,
        checks,
        content,
        known,
        person,
        stamp,
      })
      await keepDraft(key, { ...draft, known: [...known, stamp], unsent: false })
    } catch {
      left.push(key)
    }
  }
  // What is half said in a discussion, or half suggested, is nobody's business yet: it is asked about, never sent.
  const begun = [...unsentRemarks(person), ...unsentSuggestions(person)]
  const undecided = decided.map(({ key, project }) => ({ person, project, instance: key }))
  const all = [...left, ...loose, ...begun, ...undecided].map((key) => ({
    person,
    project: key.project,
    instance: key.instance,
  }))
  return [...new Map(all.map((key) => [placeOf(key), key])).values()]
}

const placeOf = (key: DraftKey) => `${key.project}/${key.instance}`

/** Takes a person's work out of this browser; `but` that on instances where it alone holds it. */
export async function clearDrafts(person: string, but: readonly DraftKey[]): Promise<void> {
  const spared = new Set(but.map(placeOf))
  const goes = (key: DraftKey) => !spared.has(placeOf(key))
  for (const { key } of await keptOf(person)) if (goes(key)) await forgetDraft(key)
  for (const key of unsentRemarks(person).filter(goes)) forgetRemark(key)
  for (const key of unsentSuggestions(person).filter(goes)) forgetSuggestion(key)
  for (const { id, key, project } of itemsOf(person)(outbox.getState()))
    if (goes({ person, project, instance: key })) outbox.getState().drop(id)
  forgetAllTyped(person)
}
