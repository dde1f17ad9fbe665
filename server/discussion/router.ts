import { member, router } from '#server/trpc.ts'

import { ThreadInput } from './act-on-thread.ts'
import { Annotations, annotations } from './annotations.ts'
import { carryOver, CarryOver } from './carry-over.ts'
import { CommentInput, comment } from './comment.ts'
import { Read, read } from './read.ts'
import { reopen } from './reopen.ts'
import { Reply, reply } from './reply.ts'
import { resolve } from './resolve.ts'
import { SnapshotOf, snapshot } from './snapshot.ts'

export const discussionRouter = router({
  comment: member.input(CommentInput).mutation(({ ctx, input }) => comment(ctx, input)),
  reply: member.input(Reply).mutation(({ ctx, input }) => reply(ctx, input)),
  resolve: member.input(ThreadInput).mutation(({ ctx, input }) => resolve(ctx, input)),
  reopen: member.input(ThreadInput).mutation(({ ctx, input }) => reopen(ctx, input)),
  carryOver: member.input(CarryOver).mutation(({ ctx, input }) => carryOver(ctx, input)),
  read: member.input(Read).mutation(({ ctx, input }) => read(ctx, input)),
  annotations: member.input(Annotations).query(({ ctx, input }) => annotations(ctx, input)),
  snapshot: member.input(SnapshotOf).query(({ ctx, input }) => snapshot(ctx, input)),
})
