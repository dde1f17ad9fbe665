import type { Readable } from 'node:stream'

import type { Entry } from 'yauzl'

import { leavesRoot } from '#server/media/media-source.ts'
import { entriesOf, isArchive, openEntry, openZip } from '#server/media/zip.ts'
import { Refusal } from '#shared/errors.ts'

/** What an archive may have: a data set of UniM's size fits, an archive made to fill a disk does not. */
export interface ArchiveLimits {
  entries: number
  totalBytes: number
  ratio: number
  /** Below this many bytes a high ratio is harmless. */
  ratioFrom: number
}

export const archiveLimits: ArchiveLimits = {
  entries: 80_000,
  totalBytes: 64 * 1024 ** 3,
  ratio: 200,
  ratioFrom: 16 * 1024 ** 2,
}

export interface ArchiveFile {
  path: string
  bytes: Readable
}

/**
 * The files of a zip, one after the other. The table of contents is judged whole before the first file is given out: paths
 * that leave the folder, links, archives in the archive, too many files or too much behind few bytes are refused.
 */
export async function* unpack(
  path: string,
  limits = archiveLimits,
  wanted: (name: string) => boolean = isNoClutter,
): AsyncGenerator<ArchiveFile> {
  const zip = await openZip(path, { strict: true }).catch((error: unknown) => {
    throw archiveError(error)
  })
  try {
    if (zip.entryCount > limits.entries)
      throw new Refusal('archive_too_many', { files: zip.entryCount, limit: limits.entries })
    const entries = await entriesOf(zip)
    judge(entries, limits)
    for (const entry of entries) {
      if (isFolder(entry) || !wanted(entry.fileName)) continue
      yield { path: entry.fileName, bytes: await openEntry(zip, entry) }
    }
  } catch (error) {
    throw archiveError(error)
  } finally {
    zip.close()
  }
}

/** yauzl judges paths itself and says so in its sentences; everything else that it throws is a broken archive. */
function archiveError(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const leaves =
    error instanceof Error &&
    /relative path|absolute path|backslash|invalid characters/i.test(error.message)
  return new Refusal(leaves ? 'archive_path' : 'archive_broken')
}

function judge(entries: readonly Entry[], limits: ArchiveLimits): void {
  let bytes = 0
  let packed = 0
  for (const entry of entries) {
    const { fileName: file } = entry
    if (leavesRoot(file)) throw new Refusal('archive_path', { file })
    if (isLink(entry)) throw new Refusal('archive_link', { file })
    if (entry.isEncrypted()) throw new Refusal('archive_locked', { file })
    if (isArchive(file)) throw new Refusal('archive_nested', { file })
    bytes += entry.uncompressedSize
    packed += entry.compressedSize
    const { compressedSize, uncompressedSize } = entry
    if (isBomb(uncompressedSize, compressedSize, limits))
      throw new Refusal('archive_bomb', { file })
  }
  if (bytes > limits.totalBytes || isBomb(bytes, packed, limits))
    throw new Refusal('archive_bomb', { bytes })
}

function isBomb(bytes: number, packed: number, { ratio, ratioFrom }: ArchiveLimits): boolean {
  return bytes > ratioFrom && bytes > packed * ratio
}

const isFolder = ({ fileName }: Entry) => fileName.endsWith('/')
const isNoClutter = (name: string) => !/(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(name)

/** Unix keeps a file's kind in the upper half of the external attributes: 0o120000 is a symbolic link. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000
}
