import { crc32 } from 'node:zlib'

import type { Entry, ZipFile } from 'yauzl'

import { entriesOf, isArchive, openEntry, openZip } from '#server/media/zip.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import type { Bytes } from './bytes.ts'
import { Damage } from './damage.ts'
import { archiveLimits, figure } from './limits.ts'

type Facts = Pick<MediaFacts, 'problem' | 'detail' | 'beyond'>

/** Formats that are a zip of parts. */
export const zipped =
  /^application\/(?:vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\.|epub\+zip$)|^model\/(?:3mf|vnd\.usdz\+zip)$/

/**
 * Reads a document that is an archive. Its table of contents is judged before anything is unpacked; then every part must
 * unpack to the length and the checksum that the table gives. Office files inside office files (the table behind a chart) are
 * no archives in the archive: no reader opens them unasked.
 */
export async function readZipped(path: string): Promise<Facts> {
  const zip = await openZip(path, { strict: false }).catch(() => null)
  if (!zip) throw new Damage('The file is cut off: its table of contents is missing.')
  try {
    if (zip.entryCount > archiveLimits.entries) return tooMany(zip.entryCount)
    const entries = await entriesOf(zip)
    const hindrance = judge(entries)
    if (hindrance) return hindrance
    let locked = false
    for (const entry of entries) {
      const text = await unpacked(zip, entry, entry.fileName === 'META-INF/manifest.xml')
      locked ||= /<manifest:encryption-data\b/.test(text)
    }
    return locked ? password : {}
  } catch {
    throw new Damage('A part of the file is cut off or garbled.')
  } finally {
    zip.close()
  }
}

const password: Facts = {
  problem: 'encrypted',
  detail: 'The document needs a password to open.',
}
const unviewable = (detail: string): Facts => ({ problem: 'unviewable', detail, beyond: true })
const tooMany = (count: number) =>
  unviewable(
    `It is an archive of ${figure(count)} parts; up to ${figure(archiveLimits.entries)} are opened.`,
  )

function judge(entries: readonly Entry[]): Facts | null {
  const { entries: most, bytes: largest, ratio } = archiveLimits
  if (entries.length > most) return tooMany(entries.length)
  if (entries.some((entry) => entry.isEncrypted())) return password
  const nested = entries.find(({ fileName }) => isArchive(fileName))
  if (nested) return unviewable(`It holds an archive (${nested.fileName}), which is not opened.`)
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0)
  if (size > largest)
    return unviewable(
      `It unpacks to ${figure(Math.ceil(size / 1e6))} MB; up to ${figure(largest / 1e6)} MB are opened.`,
    )
  // A small file of nothing but white space may be packed better than that, and harms nobody.
  if (size > packed * ratio && size > harmless)
    return unviewable(
      `It unpacks to ${figure(Math.floor(size / Math.max(1, packed)))} times its size; up to ${ratio} times are opened.`,
    )
  return null
}

const harmless = 16_000_000

/** Unpacks one part, proves its checksum, and gives its text where that is wanted. */
async function unpacked(zip: ZipFile, entry: Entry, wanted: boolean): Promise<string> {
  let sum = 0
  const pieces: Buffer[] = []
  for await (const piece of await openEntry(zip, entry)) {
    const bytes = piece as Buffer
    sum = crc32(bytes, sum)
    if (wanted) pieces.push(bytes)
  }
  if (sum !== entry.crc32) throw new Damage('A part of the file is garbled.')
  return Buffer.concat(pieces).toString('latin1')
}

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** Office files with a password stand inside a container of the old kind, under this name. */
export async function readCompound(bytes: Bytes): Promise<Facts> {
  const head = await bytes.at(0, 512)
  if (head.length < 512) throw new Damage('The file is cut off.')
  const sector = 1 << Math.min(16, head.readUInt16LE(30))
  const directory = (head.readUInt32LE(48) + 1) * sector
  if (directory >= bytes.size) throw new Damage('The file is cut off.')
  const names = await bytes.at(directory, 16 * sector)
  return names.includes(encryptedPackage) ? password : {}
}
