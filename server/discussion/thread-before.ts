import { bothAreIn } from '#server/double/apart.ts'
import { loadComments } from '#server/view/comments-of.ts'
import { type ThreadRows, threadsIn } from '#server/view/threads-of.ts'
import type { Scene } from '#server/work/scene.ts'
import { mustBeAble } from '#server/work/standing-of.ts'
import { Refusal } from '#shared/errors.ts'
import { seesOf } from '#shared/view/sees.ts'

/** The thread that somebody acts on, as that person sees it. One that is hidden from them is as one that is not there. */
export async function threadBefore(scene: Scene, thread: string): Promise<ThreadRows> {
  const standing = await mustBeAble(scene, 'comment')
  const { stage } = scene.instance
  const sees = seesOf(standing, { stage, policy: scene.policy, promised: [] })
  const truth = scene.apart?.truth ?? scene.instance
  const seesBeside = sees.remarks && (await bothAreIn(scene.tx, truth))
  const found = threadsIn(await loadComments({ ...scene, sees, seesBeside })).find(
    ({ opener }) => opener.commentId === thread,
  )
  if (!found) throw new Refusal('not_found')
  return found
}

/** Whether it was resolved last, for all that this person sees. */
export function isResolved({ rest }: ThreadRows): boolean {
  return rest.findLast(({ kind }) => kind === 'resolve' || kind === 'reopen')?.kind === 'resolve'
}
