import { type Item, mayHaveArrived } from './outbox-store.ts'

/** What became of a decision that the server did not take, as the name of its sentence. */
export function failureOf(item: Item): 'unanswered' | 'failed' | 'refused' {
  if (item.unanswered) return 'unanswered'
  return canGoAgain(item) ? 'failed' : 'refused'
}

/** Whether the same request may fare better: not where the answer was a no. */
export function canGoAgain(item: Item): boolean {
  const { refused } = item
  return mayHaveArrived(item) || refused === 'not_signed_in' || refused === 'too_many_tries'
}
