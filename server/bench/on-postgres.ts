import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Where } from '#server/db/open.ts'
import { findPostgres, startPostgres } from '#server/launch/test-machine.ts'

/** Does something on a PostgreSQL server of its own; null where the machine has none. */
export async function onPostgres<T>(act: (where: Where) => Promise<T>): Promise<T | null> {
  const bin = findPostgres()
  if (!bin) return null
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
  const server = await startPostgres(bin, folder, { durable: true })
  try {
    return await act({ url: server.url })
  } finally {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
