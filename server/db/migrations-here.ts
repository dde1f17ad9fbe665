import { readFileSync } from 'node:fs'

/** How many migrations this version of Countersign has. */
export function migrationsHere(): number {
  const journal = new URL('../../migrations/meta/_journal.json', import.meta.url)
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  return entries.length
}
