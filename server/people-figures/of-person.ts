import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { named } from '#server/people/named.ts'
import { ProjectInput } from '#server/trpc.ts'
import { Refusal } from '#shared/errors.ts'
import { PeopleFilter, type PersonView } from '#shared/view/people-figures.ts'

import { figuresOf } from './figures-of.ts'
import { weeklyOf } from './weekly-of.ts'
import { workOf } from './work-of.ts'

export const OfPerson = ProjectInput.extend(PeopleFilter.omit({ show: true, role: true }).shape)
  // Left out: the one who asks.
  .extend({ person: z.string().optional() })

/** What one person did and what came of it: to leads, and to that person as far as they are told. */
export async function ofPerson(
  context: MemberContext,
  { person, ...filter }: z.infer<typeof OfPerson>,
): Promise<PersonView> {
  const me = context.actor.personId
  const leads = context.member.roles.includes('lead')
  const asked = person ?? me
  if (asked !== me && !leads) throw new Refusal('not_yours')
  const [found] = await named(context, asked)
  if (!found) throw new Refusal('not_found')
  const work = await workOf({ viewer: context, person: asked, filter })
  return {
    person: { ...found, ...figuresOf(work, asked) },
    weekly: weeklyOf(work),
    asLead: leads,
  }
}
