/** What a picture's header says of its colours; a part that it does not say is missing. */
export interface ColourFacts {
  /** Bits of each channel. */
  bits?: number | undefined
  kind?: 'grey' | 'rgb' | 'palette' | 'ycc' | 'cmyk' | undefined
  /** The name of its colour profile. */
  profile?: string | undefined
}

const pngKinds: Record<number, ColourFacts['kind']> = {
  0: 'grey',
  2: 'rgb',
  3: 'palette',
  4: 'grey',
  6: 'rgb',
}
const jpegKinds: Record<number, ColourFacts['kind']> = { 1: 'grey', 3: 'ycc', 4: 'cmyk' }

/** Reads the beginning of a PNG (W3C PNG, section 11), JPEG (ITU T.81, annex B), GIF or lossless WebP file. */
export function colourFacts(bytes: Uint8Array): ColourFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (textAt(bytes, 1, 3) === 'PNG') return ofPng(bytes, view)
    if (view.getUint16(0) === 0xffd8) return ofJpeg(bytes, view)
    if (textAt(bytes, 0, 3) === 'GIF') return { bits: 8, kind: 'palette' }
    if (textAt(bytes, 12, 4) === 'VP8L') return { bits: 8, kind: 'rgb' }
    if (textAt(bytes, 12, 4) === 'VP8 ') return { bits: 8, kind: 'ycc' }
    return {}
  } catch (error) {
    // The header goes on beyond what was read.
    if (error instanceof RangeError) return {}
    throw error
  }
}

function ofPng(bytes: Uint8Array, view: DataView): ColourFacts {
  const facts: ColourFacts = { bits: bytes[24], kind: pngKinds[bytes[25] ?? -1] }
  for (let at = 8; at + 8 < bytes.length; at += view.getUint32(at) + 12) {
    const chunk = textAt(bytes, at + 4, 4)
    if (chunk === 'IDAT') break
    if (chunk === 'sRGB') facts.profile = 'sRGB'
    if (chunk === 'iCCP') facts.profile = untilZero(bytes, at + 8)
  }
  return facts
}

function ofJpeg(bytes: Uint8Array, view: DataView): ColourFacts {
  const facts: ColourFacts = {}
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xe2 && textAt(bytes, at + 4, 11) === 'ICC_PROFILE')
      facts.profile = profileName(bytes, at + 18) ?? facts.profile
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { ...facts, bits: bytes[at + 4], kind: jpegKinds[bytes[at + 9] ?? 0] }
    at += view.getUint16(at + 2) + 2
  }
  return facts
}

/** The description of an ICC profile (ICC.1, 7.3 and 9.2.41) that begins at `start`. */
function profileName(bytes: Uint8Array, start: number): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start)
  const tags = view.getUint32(128)
  for (let i = 0; i < Math.min(tags, 64); i++) {
    const tag = 132 + i * 12
    if (textAt(bytes, start + tag, 4) !== 'desc') continue
    const at = view.getUint32(tag + 4)
    if (textAt(bytes, start + at, 4) === 'desc') return untilZero(bytes, start + at + 12)
    const length = view.getUint32(at + 20)
    const from = start + at + view.getUint32(at + 24)
    return new TextDecoder('utf-16be').decode(bytes.subarray(from, from + length))
  }
  return undefined
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

function untilZero(bytes: Uint8Array, at: number): string {
  const end = bytes.indexOf(0, at)
  return new TextDecoder('latin1').decode(bytes.subarray(at, end < 0 ? at : end))
}
