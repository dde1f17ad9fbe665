import type { Bytes } from './bytes.ts'

/** The numbers of RFC 2361 that recordings really have. */
const names = new Map([
  [0x01, 'PCM'],
  [0x02, 'ADPCM'],
  [0x03, 'PCM'],
  [0x06, 'G.711'],
  [0x07, 'G.711'],
  [0x11, 'ADPCM'],
  [0x31, 'GSM'],
  [0x45, 'G.726'],
  [0x50, 'MP2'],
  [0x55, 'MP3'],
  [0x64, 'G.726'],
  [0x65, 'G.722'],
  [0xff, 'AAC in WAV'],
  [0x028f, 'G.722'],
  [0x0161, 'WMA'],
  [0x0162, 'WMA'],
])
/** Stands for a number that comes later, with the places of the channels. */
const extensible = 0xfffe

/** What a WAV file is written in. Browsers read samples of at most 32 bits, and AAC only in other containers. */
export async function wavCodec(bytes: Bytes): Promise<string> {
  for (let at = 12; at + 24 <= bytes.size;) {
    const chunk = await bytes.at(at, 48)
    const size = chunk.readUInt32LE(4)
    if (chunk.toString('latin1', 0, 4) !== 'fmt ') {
      at += 8 + size + (size % 2)
      continue
    }
    const first = chunk.readUInt16LE(8)
    const number = first === extensible && chunk.length >= 34 ? chunk.readUInt16LE(32) : first
    if (names.get(number) === 'PCM' && chunk.readUInt16LE(22) > 32) return 'PCM of 64 bits'
    return names.get(number) ?? `WAVE format ${number}`
  }
  return 'PCM'
}
