import type { MemberAct } from '#server/context.ts'
import type { Overview } from '#shared/view/overview.ts'

import { asksWaiting } from './asks-waiting.ts'
import { nobodyCan } from './nobody-can.ts'
import { skipped } from './skipped.ts'
import { expiredLeases, splitsWaiting } from './standing-still.ts'

export type DecisionsWanted = Pick<Overview, 'asks' | 'nobody' | 'splits' | 'expired' | 'skipped'>

/** What stands still until a lead acts, as far as this lead may know of it. */
export async function decisionsWanted(context: MemberAct): Promise<DecisionsWanted> {
  return {
    asks: await asksWaiting(context),
    nobody: await nobodyCan(context),
    splits: await splitsWaiting(context),
    expired: await expiredLeases(context),
    skipped: await skipped(context),
  }
}
