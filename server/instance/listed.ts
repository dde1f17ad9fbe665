import { count, type SQL, type Subquery } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance } from '#server/db/schema.ts'
import { seenInstances } from '#server/double/apart-sql.ts'
import { spacesOf } from '#server/project/space.ts'

import type { ListViewer } from './instance-filter.ts'

/** What a list selects from: the instances as this person sees them. Only reviewers who do not lead see some otherwise. */
export function listed({ me, projectId, roles }: ListViewer): Subquery | typeof instance {
  const maySeeOtherwise = roles.includes('reviewer') && !roles.includes('lead')
  return maySeeOtherwise ? seenInstances(me, spacesOf({ projectId, me })) : instance
}

export async function countListed(
  db: Db,
  viewer: ListViewer,
  filter: SQL | undefined,
): Promise<number> {
  const [row] = await db.select({ n: count() }).from(listed(viewer)).where(filter)
  return row?.n ?? 0
}
