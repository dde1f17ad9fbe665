import { legacyEncoding, wideEncoding } from '#shared/media/legacy-encoding.ts'

export interface Decoded {
  text: string
  encoding: string
}

const marks: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Bytes as text. The byte-order mark decides, then whether they are UTF-8, be it cut off inside a letter; else the encoding
 * in which they give the letters one expects. Windows-1252 reads anything.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  const encoding =
    marked ??
    wideEncoding(bytes.subarray(0, 1 << 16)) ??
    (isUnicode(bytes) ? 'utf-8' : (legacyEncoding(bytes) ?? 'windows-1252'))
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function isUnicode(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  try {
    text = decoder.decode(bytes, { stream: true })
    decoder.decode()
    return true
  } catch {
    // A file that is cut off ends in a part of a letter, after whole ones.
    return /[^\p{ASCII}]/u.test(text)
  }
}
