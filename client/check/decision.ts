import type { Quality } from '#shared/check/quality.ts'
import { canonicalJson } from '#shared/instance/canonical-json.ts'
import type { Content } from '#shared/instance/content.ts'
import type { HunkVerdict } from '#shared/revision/hunk-verdict.ts'
import type { LeaseRef } from '#shared/work/phase.ts'

interface Common {
  project: string
  key: string
  lease: LeaseRef
  requestKey: string
}

/** What a person decided on one instance, complete as the server wants it. */
export type Decision =
  | {
      verdict: 'vote'
      input: Common & {
        seen: { number: number; hash: string }
        quality: Quality
        reasons: string[]
        note: string
      }
    }
  | { verdict: 'return'; input: Common & { comment: string } }
  | {
      verdict: 'submit'
      input: Common & {
        base: number
        content: Content
        checks: string[]
        known: string[]
        verdicts: HunkVerdict[]
      }
    }
  | { verdict: 'propose_deletion'; input: Common & { base: number; reason: string } }

export type Verdict = 'high' | 'low' | 'return' | 'submit' | 'propose_deletion'

export function verdictOf({ input, verdict }: Decision): Verdict {
  return verdict === 'vote' ? input.quality : verdict
}

/** Votes can be taken back for a while; a submission leaves at once, because it can be withdrawn. */
export function isVote({ verdict }: Decision): boolean {
  return verdict === 'vote' || verdict === 'return'
}

const procedures = {
  vote: 'check.vote',
  return: 'check.sendBack',
  submit: 'review.submit',
  propose_deletion: 'review.proposeDeletion',
} as const satisfies Record<Decision['verdict'], string>

/** Whether two ask the server for the same: then the one whose answer was lost is sent again, word for word, and counts once. */
export function asksTheSame(a: Decision, b: Decision): boolean {
  return wordsOf(a) === wordsOf(b)
}

function wordsOf({ input, verdict }: Decision): string {
  const words = { ...input, requestKey: '', known: [] }
  return canonicalJson({ verdict, input: words })
}

/** The procedure's address, for the one request that must outlive its page. */
export function addressOf({ verdict }: Decision): string {
  return `/trpc/${procedures[verdict]}`
}
