import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { named } from '#server/people/named.ts'
import { ProjectInput } from '#server/trpc.ts'
import { PeopleFilter, type PeopleView } from '#shared/view/people-figures.ts'

import { figuresByPerson } from './figures-by-person.ts'
import { weeklyOf } from './weekly-of.ts'

export const OfPeople = ProjectInput.extend(PeopleFilter.omit({ show: true }).shape)

/** What each person did and what came of it, for leads; everybody who worked here is among them. */
export async function ofPeople(
  context: MemberContext,
  filter: z.infer<typeof OfPeople>,
): Promise<PeopleView> {
  const { role } = filter
  const question = { viewer: context, person: null, filter }
  const figuresOf = await figuresByPerson(question)
  const people = await named(context)
  return {
    people: people
      .map((one) => ({ ...one, ...figuresOf(one.id) }))
      .filter(({ done, roles }) =>
        role === undefined
          ? roles.some((held) => held !== 'lead') || Object.values(done).some((n) => n > 0)
          : roles.includes(role) || didAs(role, done),
      ),
    weekly: await weeklyOf(question),
  }
}

function didAs(role: 'reviewer' | 'checker', done: PeopleView['people'][number]['done']): boolean {
  return role === 'reviewer'
    ? done.reviews + done.secondReviews > 0
    : done.votes + done.tieBreaks + done.returns > 0
}
