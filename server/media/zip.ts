import type { Readable } from 'node:stream'

import { type Entry, open, type ZipFile } from 'yauzl'

/** Opens a zip by its table of contents, which stands at its end. Rejects with yauzl's error where there is none. */
export function openZip(path: string, { strict }: { strict: boolean }): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: strict } as const
    open(path, options, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

export function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

/** Gives the bytes of one entry as they were before they were packed; it fails where they are more than the table says. */
export function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

/** An archive by its name. */
export const isArchive = (name: string) => /\.(zip|tar|t?gz|bz2|xz|7z|rar|zst)$/i.test(name)
