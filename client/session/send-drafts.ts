import { forgetRemark, unsentRemarks } from '#client/discussion/kept-remark.ts'
import { type DraftKey, forgetDraft, keepDraft, keptOf } from '#client/revision/kept-drafts.ts'
import { flushKeepers } from '#client/revision/open-keepers.ts'
import type { useTRPCClient } from '#client/trpc.ts'

type Client = ReturnType<typeof useTRPCClient>

/** Sends what this browser alone holds of a person's work to the server. Answers with what could not be sent. */
export async function sendDrafts(client: Client, person: string): Promise<DraftKey[]> {
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
  // What is half said in a discussion is nobody's business yet: it is asked about, never sent.
  const others = [...loose, ...unsentRemarks(person)]
  return [...new Map([...left, ...others].map((key) => [key.instance, key])).values()]
}

/** Takes a person's drafts out of this browser; `but` those that it alone holds. */
export async function clearDrafts(person: string, but: readonly DraftKey[]): Promise<void> {
  const spared = new Set(but.map((key) => `${key.project}/${key.instance}`))
  for (const { key } of await keptOf(person))
    if (!spared.has(`${key.project}/${key.instance}`)) await forgetDraft(key)
  for (const key of unsentRemarks(person))
    if (!spared.has(`${key.project}/${key.instance}`)) forgetRemark(key)
}
