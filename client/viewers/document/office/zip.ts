export interface Entry {
  name: string
  method: number
  /** Where its packed bytes lie. */
  from: number
  packed: number
}

/** Thrown for an archive that is damaged, or that unpacks to more than a page can hold. */
export class BadArchive extends Error {
  reason: 'damaged' | 'huge'
  constructor(reason: 'damaged' | 'huge') {
    super(reason)
    this.reason = reason
  }
}

const mostEntries = 2000
/** What one file may unpack to, in bytes. */
export const mostUnpacked = 200e6
const endMark = 0x06054b50
const entryMark = 0x02014b50
const fileMark = 0x04034b50

/** The files in a zip, by its directory. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(view)
  } catch (error) {
    if (error instanceof RangeError) throw new BadArchive('damaged')
    throw error
  }
}

function readDirectory(view: DataView): Entry[] {
  let end = view.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--
  if (end < 0) throw new BadArchive('damaged')
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new BadArchive('huge')
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== entryMark) throw new BadArchive('damaged')
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((o) =>
      view.getUint16(at + o, true),
    )
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== fileMark) throw new BadArchive('damaged')
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
    entries.push({
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      packed: view.getUint32(at + 20, true),
    })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0)
  }
  return entries
}

/** Counts what is unpacked, whatever the archive says of itself. */
export class Budget {
  left = mostUnpacked
  take(bytes: number): void {
    this.left -= bytes
    if (this.left < 0) throw new BadArchive('huge')
  }
}

/** One file of a zip, unpacked piece by piece; `keep` false only measures it. */
export async function unpack(
  bytes: Uint8Array,
  entry: Entry,
  { budget, keep }: { budget: Budget; keep: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = bytes.slice(entry.from, entry.from + entry.packed)
  const stream = new Blob([packed]).stream()
  if (entry.method !== 0 && entry.method !== 8) throw new BadArchive('damaged')
  const out =
    entry.method === 0 ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = out.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      budget.take(value.length)
      if (keep) chunks.push(value)
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined)
    throw error instanceof BadArchive ? error : new BadArchive('damaged')
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** Unpacks everything once without keeping it, so that a library that unpacks it again meets no surprise. */
export async function checkArchive(bytes: Uint8Array): Promise<void> {
  const budget = new Budget()
  for (const entry of entriesOf(bytes)) await unpack(bytes, entry, { budget, keep: false })
}
