import type { MemberContext } from '#server/context.ts'

import { actOnThread, type ThreadInput } from './act-on-thread.ts'

/** Says that what a thread asks for is done. */
export async function resolve(context: MemberContext, input: ThreadInput): Promise<void> {
  await actOnThread(context, input, 'resolve')
}
