import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { named } from '#server/people/named.ts'
import { ProjectInput } from '#server/trpc.ts'
import { PeopleFilter, type PeopleView } from '#shared/view/people-figures.ts'

import { figuresOf } from './figures-of.ts'
import { weeklyOf } from './weekly-of.ts'
import { workOf } from './work-of.ts'

export const OfPeople = ProjectInput.extend(PeopleFilter.omit({ show: true }).shape)

/** What each person did and what came of it, for leads; everybody who worked here is among them. */
export async function ofPeople(
  context: MemberContext,
  filter: z.infer<typeof OfPeople>,
): Promise<PeopleView> {
  const { role } = filter
  const work = await workOf({ viewer: context, person: null, filter })
  const people = await named(context)
  return {
    people: people
      .map((one) => ({ ...one, ...figuresOf(work, one.id) }))
      .filter(({ done, roles }) =>
        role === undefined
          ? roles.some((held) => held !== 'lead') || Object.values(done).some((n) => n > 0)
          : roles.includes(role) || didAs(role, done),
      ),
    weekly: weeklyOf(work),
  }
}

function didAs(role: 'reviewer' | 'checker', done: PeopleView['people'][number]['done']): boolean {
  return role === 'reviewer'
    ? done.reviews + done.secondReviews > 0
    : done.votes + done.tieBreaks + done.returns > 0
}
