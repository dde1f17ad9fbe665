import type { MemberContext } from '#server/context.ts'

import { actOnThread, type ThreadInput } from './act-on-thread.ts'

/** Says that what a thread asks for is still to be done. */
export async function reopen(context: MemberContext, input: ThreadInput): Promise<void> {
  await actOnThread(context, input, 'reopen')
}
