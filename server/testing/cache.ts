import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** A folder for what tests make once and use often. `npm ci` removes it. */
export function cacheFolder(): string {
  const folder = join(root, 'node_modules', '.cache', 'countersign')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A fingerprint of files, and of all files below folders; other when a byte of them is other. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesOf(path))
      hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 20)
}

function filesOf(path: string): string[] {
  const full = join(root, path)
  try {
    const entries = readdirSync(full, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    return files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [full]
    throw error
  }
}
