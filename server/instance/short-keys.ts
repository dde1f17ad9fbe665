import { and, inArray } from 'drizzle-orm'

import type { Tx } from '#server/db/db.ts'
import { instance } from '#server/db/schema.ts'

const shortest = 7

/**
 * For every new instance id the shortest prefix that is no key in these spaces yet, the other new ones included.
 * Only one import runs in a project at a time, so nobody takes a key in between.
 */
export async function shortKeys(
  tx: Tx,
  spaces: readonly string[],
  ids: readonly string[],
): Promise<Map<string, string>> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  let waiting = [...ids]
  for (let length = shortest; waiting.length > 0; length++) {
    const wished = waiting.map((id) => id.slice(0, length))
    const rows = await tx
      .select({ key: instance.key })
      .from(instance)
      .where(and(inArray(instance.projectId, [...spaces]), inArray(instance.key, wished)))
    for (const row of rows) taken.add(row.key)
    waiting = waiting.filter((id) => {
      const key = id.slice(0, length)
      if (taken.has(key)) return true
      taken.add(key)
      keys.set(id, key)
      return false
    })
  }
  return keys
}
