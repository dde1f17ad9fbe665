import { type Item, mayHaveArrived } from './outbox-store.ts'

/** What became of a decision that the server did not take, as the name of its sentence. */
export function failureOf(item: Item): 'unanswered' | 'failed' | 'refused' {
  if (item.unanswered) return 'unanswered'
  return canGoAgain(item) ? 'failed' : 'refused'
}

/** Refusals that end by themselves, or by something done elsewhere. */
const passes = new Set(['not_signed_in', 'too_many_tries', 'too_soon'])

/** Whether the same request may fare better: not where the answer was a no. */
export function canGoAgain(item: Item): boolean {
  return mayHaveArrived(item) || passes.has(item.refused ?? '')
}
