import type { DraftStore } from '#client/revision/draft-store.ts'
import { sameContent } from '#client/revision/open-draft.ts'
import type { Content } from '#shared/instance/content.ts'
import type { Finding } from '#shared/validation/finding.ts'
import { type Grounds, validate } from '#shared/validation/validate.ts'

import type { Found } from './found.ts'
import { validateAside } from './validate-aside.ts'

/** Texts up to this many characters are looked at within a frame: sooner than a worker could answer. */
const short = 15_000

interface Watched {
  /** What the server found in the saved revision. */
  saved: Found
  grounds: Grounds
  tell: (found: Found) => void
}

/**
 * Follows a draft and tells what the rules find in it: of a short text before anything is drawn, so that the underline comes
 * with the letter; of a long one as soon as it is known. Answers with the end of that.
 */
export function watchFindings(draft: DraftStore, { grounds, saved, tell }: Watched): () => void {
  const { findings } = saved
  let wanted: Content | null = null
  let running = false
  const told = (content: Content, own: readonly Finding[]) =>
    tell({ content, findings: [...own, ...standing(findings)] })
  const look = async () => {
    if (running) return
    running = true
    // What was typed meanwhile is looked at next; whatever lay between is passed over.
    let done: Content | null = null
    for (let now = wanted; now && now !== done; now = wanted) {
      const own = await validateAside(now, grounds)
      if (wanted === now) told(now, own)
      done = now
    }
    running = false
  }
  const see = (content: Content) => {
    wanted = null
    if (sameContent(content, saved.content)) return tell({ content, findings })
    if (content.question.text.length + content.answer.text.length <= short)
      return told(content, validate(content, grounds))
    wanted = content
    void look()
  }
  see(draft.getState().stack.present)
  const end = draft.subscribe(({ stack }, before) => {
    if (stack.present !== before.stack.present) see(stack.present)
  })
  return () => {
    wanted = null
    end()
  }
}

/** What only the server can find, for it needs the other instances. */
function standing(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => rule === 'id-duplicate' || rule === 'near-duplicate')
}
