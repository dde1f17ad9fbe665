import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import type { PersonContext } from '#server/context.ts'
import { membership } from '#server/db/schema.ts'
import { sqlState, transact } from '#server/db/transact.ts'
import { recordProjectEvent } from '#server/people/record-project-event.ts'
import { Refusal } from '#shared/errors.ts'
import { defaultPolicy } from '#shared/project/policy.ts'
import { Slug } from '#shared/project/project-view.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

import { addProject } from './add-project.ts'
import { list } from './list.ts'

export const Create = z.object({ name: z.string().trim().min(1).max(80), slug: Slug })

/** Makes an empty project with UniM's taxonomy and policies; whoever makes it leads it. */
export async function create(
  context: PersonContext,
  input: z.infer<typeof Create>,
): Promise<{ slug: string }> {
  const { mayCreate } = await list(context)
  if (!mayCreate) throw new Refusal('not_yours')
  const projectId = randomUUID()
  const { personId } = context.actor
  await transact(context.db, async (tx) => {
    const grounds = { policy: defaultPolicy, taxonomy: unimTaxonomy }
    await addProject(tx, { projectId, ...input, ...grounds }, personId)
    await tx.insert(membership).values({ projectId, personId, roles: ['lead'] })
    await recordProjectEvent(tx, { projectId, act: 'create', actorId: personId, payload: input })
  }).catch((error: unknown) => {
    if (sqlState(error) === '23505') throw new Refusal('name_taken', { name: input.slug })
    throw error
  })
  return { slug: input.slug }
}
