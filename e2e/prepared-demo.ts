import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

import { cacheFolder, fingerprint } from '#server/testing/cache.ts'

const root = join(import.meta.dirname, '..')
const sources = ['server', 'shared', 'migrations', 'package-lock.json']
// The demo's people hold leases of half an hour, so what was made a while ago is another demo.
const lasts = 10 * 60_000

/** Puts the demo project's data into an empty folder: a copy of what was made once by the same sources, a moment ago. */
export function copyDemo(into: string): void {
  const name = `demo-${fingerprint(sources)}-`
  cpSync(made(name) ?? make(name), into, { recursive: true })
}

function made(name: string): string | null {
  const newest = readdirSync(cacheFolder())
    .filter((entry) => entry.startsWith(name))
    .toSorted()
    .at(-1)
  if (newest === undefined) return null
  return ageOf(newest) < lasts ? join(cacheFolder(), newest) : null
}

function ageOf(kept: string): number {
  return Date.now() - Number.parseInt(kept.split('-').at(-1) ?? '', 10)
}

function make(name: string): string {
  const cache = cacheFolder()
  const folder = mkdtempSync(join(cache, 'making-demo-'))
  const options = ['--disable-warning=ExperimentalWarning']
  execFileSync(process.execPath, [...options, 'e2e/make-demo.ts', folder], { cwd: root })
  for (const old of readdirSync(cache).filter((entry) => entry.startsWith('demo-')))
    if (ageOf(old) > 2 * lasts) rmSync(join(cache, old), { recursive: true, force: true })
  // Two workers may be done within the same millisecond.
  const kept = join(cache, `${name}${Date.now()}.${basename(folder).split('-').at(-1)}`)
  renameSync(folder, kept)
  return kept
}
