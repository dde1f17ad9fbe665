import { lead, member, router } from '#server/trpc.ts'

import { OfPeople, ofPeople } from './of-people.ts'
import { OfPerson, ofPerson } from './of-person.ts'

export const peopleFiguresRouter = router({
  ofPeople: lead.input(OfPeople).query(({ ctx, input }) => ofPeople(ctx, input)),
  ofPerson: member.input(OfPerson).query(({ ctx, input }) => ofPerson(ctx, input)),
})
