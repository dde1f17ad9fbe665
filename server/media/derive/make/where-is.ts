import { access, constants } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/** The path of the first of some spellings of a program that may be run here; null where none is. */
export async function whereIs(names: readonly string[]): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  const paths = names.flatMap((name) =>
    isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name)),
  )
  for (const path of paths) {
    const may = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (may) return path
  }
  return null
}
