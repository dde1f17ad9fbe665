import { lead, member, router } from '#server/trpc.ts'

import { assignSecond } from './assign-second.ts'
import { Assign, assign } from './assign.ts'
import { decisions, DecisionsInput } from './decisions.ts'
import { NoteViewed, noteViewed } from './note-viewed.ts'
import { NoteWork, noteWork } from './note-work.ts'
import { plan, PlanInput } from './plan.ts'
import { Release, release } from './release.ts'
import { Renew, renew } from './renew.ts'
import { takeAwaySecond } from './take-away-second.ts'
import { TakeAway, takeAway } from './take-away.ts'
import { Take, take } from './take.ts'
import { TurnInput, turn } from './turn.ts'

export const workRouter = router({
  turn: member.input(TurnInput).query(({ ctx, input }) => turn(ctx, input)),
  decisions: member.input(DecisionsInput).query(({ ctx, input }) => decisions(ctx, input)),
  take: member.input(Take).mutation(({ ctx, input }) => take(ctx, input)),
  renew: member.input(Renew).mutation(({ ctx, input }) => renew(ctx, input)),
  release: member.input(Release).mutation(({ ctx, input }) => release(ctx, input)),
  noteViewed: member.input(NoteViewed).mutation(({ ctx, input }) => noteViewed(ctx, input)),
  noteWork: member.input(NoteWork).mutation(({ ctx, input }) => noteWork(ctx, input)),
  takeAway: lead.input(TakeAway).mutation(({ ctx, input }) => takeAway(ctx, input)),
  plan: lead.input(PlanInput).mutation(({ ctx, input }) => plan(ctx, input)),
  assignSecond: lead.input(Assign).mutation(({ ctx, input }) => assignSecond(ctx, input)),
  takeAwaySecond: lead.input(TakeAway).mutation(({ ctx, input }) => takeAwaySecond(ctx, input)),
  assign: lead.input(Assign).mutation(({ ctx, input }) => assign(ctx, input)),
})
