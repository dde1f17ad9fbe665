import { setTimeout as pause } from 'node:timers/promises'

import { and, asc, eq, gt, isNull } from 'drizzle-orm'

import type { Db } from '#server/db/db.ts'
import { instance, revision, setting } from '#server/db/schema.ts'

import { languageOf } from './language-of.ts'
import { contentIn } from './revision-of.ts'

const page = 50
const name = 'languages_found_to'
/** Behind every identifier of an instance. */
const end = '~'

/**
 * Finds the language of instances from before it was looked for, a few at a time, until `signal` ends it; where it was
 * ended it goes on, and once it came to the end it never looks again. Says how many got one.
 */
export async function fillLanguages(db: Db, signal: AbortSignal): Promise<number> {
  const [kept] = await db.select().from(setting).where(eq(setting.name, name))
  let filled = 0
  for (let after = kept?.value ?? ''; after !== end && !signal.aborted;) {
    const rows = await db
      .select({ id: instance.instanceId, head: instance.head, content: revision.content })
      .from(instance)
      .innerJoin(
        revision,
        and(eq(revision.instanceId, instance.instanceId), eq(revision.number, instance.head)),
      )
      .where(and(isNull(instance.language), gt(instance.instanceId, after)))
      .orderBy(asc(instance.instanceId))
      .limit(page)
    for (const { id, head, content } of rows) {
      const language = languageOf(contentIn(content))
      if (language === null) continue
      // Whoever saved meanwhile has found the language of what they saved.
      const asRead = and(eq(instance.instanceId, id), eq(instance.head, head))
      await db.update(instance).set({ language }).where(asRead)
      filled++
    }
    after = rows.length < page ? end : (rows.at(-1)?.id ?? end)
    await db
      .insert(setting)
      .values({ name, value: after })
      .onConflictDoUpdate({ target: setting.name, set: { value: after } })
    await pause(20)
  }
  return filled
}
