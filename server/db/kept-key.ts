import { randomBytes } from 'node:crypto'

import { eq } from 'drizzle-orm'

import type { Db } from './db.ts'
import { setting } from './schema.ts'

/** A key that signs addresses: made once per installation, so that what it signed outlives a restart. */
export async function keptKey(db: Db, name: 'media-key' | 'digest-key'): Promise<Buffer> {
  const fresh = { name, value: randomBytes(32).toString('hex') }
  await db.insert(setting).values(fresh).onConflictDoNothing()
  const [kept] = await db.select().from(setting).where(eq(setting.name, name))
  return Buffer.from(kept?.value ?? fresh.value, 'hex')
}
