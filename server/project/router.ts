import { PreviewDraw, previewDraw } from '#server/double/preview-draw.ts'
import { lead, member, person, router } from '#server/trpc.ts'

import { AddDomains, addDomains } from './add-domains.ts'
import { Create, create } from './create.ts'
import { Get, get } from './get.ts'
import { list } from './list.ts'
import { Pause, pause } from './pause.ts'
import { Policies, policies } from './policies.ts'
import { Reach, reach } from './reach.ts'
import { Resume, resume } from './resume.ts'
import { Update, update } from './update.ts'

export const projectRouter = router({
  list: person.query(({ ctx }) => list(ctx)),
  create: person.input(Create).mutation(({ ctx, input }) => create(ctx, input)),
  get: member.input(Get).query(({ ctx, input }) => get(ctx, input)),
  policies: lead.input(Policies).query(({ ctx, input }) => policies(ctx, input)),
  reach: lead.input(Reach).query(({ ctx, input }) => reach(ctx, input)),
  update: lead.input(Update).mutation(({ ctx, input }) => update(ctx, input)),
  previewDraw: lead.input(PreviewDraw).query(({ ctx, input }) => previewDraw(ctx, input)),
  pause: lead.input(Pause).mutation(({ ctx, input }) => pause(ctx, input)),
  resume: lead.input(Resume).mutation(({ ctx, input }) => resume(ctx, input)),
  addDomains: lead.input(AddDomains).mutation(({ ctx, input }) => addDomains(ctx, input)),
})
