import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { ProjectInput } from '#server/trpc.ts'
import { items } from '#shared/agreement/source.ts'
import { AgreementFilter, type ItemFigures } from '#shared/view/agreement-view.ts'

import { overall } from './overall.ts'
import { found } from './put-apart.ts'

export const OfItemsInput = ProjectInput.extend(
  AgreementFilter.omit({ of: true, item: true, by: true, show: true }).shape,
)

/** How far two reviews agree in each item that they are compared by. */
export async function ofItems(
  context: MemberContext,
  filter: z.infer<typeof OfItemsInput>,
): Promise<ItemFigures[]> {
  const told: ItemFigures[] = []
  for (const item of items) {
    const figures = await overall(context, { of: 'double', item }, filter)
    told.push({ item, figures, filter: found({ ...filter, of: 'double', item }) })
  }
  return told
}
