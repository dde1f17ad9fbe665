import { lead, member, router } from '#server/trpc.ts'

import { CreateToken, createToken } from './create-token.ts'
import { Disable, disable } from './disable.ts'
import { Enable, enable } from './enable.ts'
import { Groups, groups } from './groups.ts'
import { Invite, invite } from './invite.ts'
import { ListTokens, listTokens } from './list-tokens.ts'
import { List, list } from './list.ts'
import { Pause, pause } from './pause.ts'
import { RemoveGroup, removeGroup } from './remove-group.ts'
import { Resume, resume } from './resume.ts'
import { RevokeInvite, revokeInvite } from './revoke-invite.ts'
import { RevokeToken, revokeToken } from './revoke-token.ts'
import { SetGroup, setGroup } from './set-group.ts'
import { SetRoles, setRoles } from './set-roles.ts'
import { SetTerms, setTerms } from './set-terms.ts'

export const peopleRouter = router({
  list: lead.input(List).query(({ ctx, input }) => list(ctx, input)),
  invite: lead.input(Invite).mutation(({ ctx, input }) => invite(ctx, input)),
  revokeInvite: lead.input(RevokeInvite).mutation(({ ctx, input }) => revokeInvite(ctx, input)),
  setRoles: lead.input(SetRoles).mutation(({ ctx, input }) => setRoles(ctx, input)),
  disable: lead.input(Disable).mutation(({ ctx, input }) => disable(ctx, input)),
  enable: lead.input(Enable).mutation(({ ctx, input }) => enable(ctx, input)),
  setTerms: lead.input(SetTerms).mutation(({ ctx, input }) => setTerms(ctx, input)),
  groups: lead.input(Groups).query(({ ctx, input }) => groups(ctx, input)),
  setGroup: lead.input(SetGroup).mutation(({ ctx, input }) => setGroup(ctx, input)),
  removeGroup: lead.input(RemoveGroup).mutation(({ ctx, input }) => removeGroup(ctx, input)),
  pause: lead.input(Pause).mutation(({ ctx, input }) => pause(ctx, input)),
  resume: lead.input(Resume).mutation(({ ctx, input }) => resume(ctx, input)),
  createToken: member.input(CreateToken).mutation(({ ctx, input }) => createToken(ctx, input)),
  listTokens: member.input(ListTokens).query(({ ctx, input }) => listTokens(ctx, input)),
  revokeToken: member.input(RevokeToken).mutation(({ ctx, input }) => revokeToken(ctx, input)),
})
