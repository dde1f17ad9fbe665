import { legacyEncoding, wideEncoding } from '#shared/media/legacy-encoding.ts'

import type { Bytes } from './bytes.ts'

const step = 1 << 20
const looked = 64 << 20

/** The encoding of bytes that are text, as `TextDecoder` names it, or null where they are no text. */
export async function encodingOf(bytes: Bytes): Promise<string | null> {
  const start = await bytes.at(0, 4)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'

  const head = await bytes.at(0, 4 * step)
  const end = Math.min(bytes.size, looked)
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let sound = true
  let letters = false
  for (let at = 0; at < end; at += step) {
    const piece = await bytes.at(at, step)
    if (hasControls(piece)) return wideEncoding(head)
    try {
      if (sound) letters = /[^\p{ASCII}]/u.test(utf8.decode(piece, { stream: true })) || letters
    } catch {
      sound = false
    }
  }
  // A text that is cut off ends in a part of a letter, after whole ones.
  return sound && (letters || isWhole(utf8)) ? 'utf-8' : legacyEncoding(head)
}

function isWhole(utf8: TextDecoder): boolean {
  try {
    utf8.decode()
    return true
  } catch {
    return false
  }
}

/** Control characters that no text has: all but tab, line feed, form feed, return and escape. */
function hasControls(piece: Buffer): boolean {
  for (const byte of piece)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      return true
  return false
}
