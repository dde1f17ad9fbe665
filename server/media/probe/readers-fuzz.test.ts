import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readGlb, readGltf } from '#server/media/mesh/gltf.ts'
import { readObj } from '#server/media/mesh/obj.ts'
import { readOff } from '#server/media/mesh/off.ts'
import { readPly } from '#server/media/mesh/ply.ts'
import { readPcd, readXyz } from '#server/media/mesh/points.ts'
import { looksLikeBinaryStl, readAsciiStl, readBinaryStl } from '#server/media/mesh/stl.ts'

import { walkAdts } from './adts.ts'
import { wholeAsf } from './asf.ts'
import { wholeFlac, wholeOgg, wholeRiff } from './audio-end.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import { wholeCaf } from './caf.ts'
import { Damage } from './damage.ts'
import { encodingOf } from './encoding.ts'
import { readExr } from './exr.ts'
import { wholeFlv } from './flv.ts'
import { wholeGif } from './gif.ts'
import { wholeMatroska } from './matroska.ts'
import { walkMp3 } from './mp3.ts'
import { readMp4 } from './mp4.ts'
import { readCompound } from './office.ts'
import { wholePng } from './png.ts'
import { readAnymap, readTarga } from './rare-image.ts'
import { sniff } from './sniff.ts'
import { wholeTransportStream } from './transport-stream.ts'

const bytes = (start: string) => Buffer.from(start, 'latin1')
const hex = (digits: string) => Buffer.from(digits, 'hex')

/** Each reader with a beginning that gets a random file past its first look, and the words that its format is made of. */
const readers: Record<
  string,
  { read: (bytes: Bytes) => Promise<unknown>; start: Buffer; words: string[] }
> = {
  obj: {
    read: readObj,
    start: bytes('v 0 0 0\n'),
    words: ['v ', 'f ', '1/', '-1 ', '1e9 ', '\\\n', '\n'],
  },
  off: {
    read: readOff,
    start: bytes('OFF\n'),
    words: ['3 1 0\n', '0 0 0\n', '3 0 1 2\n', '# ', '1e300 '],
  },
  ply: {
    read: readPly,
    start: bytes('ply\n'),
    words: [
      'format ascii 1.0\n',
      'format binary_little_endian 1.0\n',
      'format binary_big_endian 1.0\n',
      'element vertex 2\n',
      'element face 99999999999\n',
      'property float x\n',
      'property list uchar int vertex_indices\n',
      'property list double double v\n',
      'end_header\n',
      '1 2 3\n',
    ],
  },
  'stl in text': {
    read: readAsciiStl,
    start: bytes('solid a\n'),
    words: ['facet\n', 'vertex 0 0 0\n', 'endfacet\n', 'endsolid\n'],
  },
  'binary stl': {
    read: readBinaryStl,
    start: Buffer.alloc(83),
    words: ['\u0001', '\u00FF\u00FF\u00FF\u00FF'],
  },
  pcd: {
    read: readPcd,
    start: bytes('VERSION .7\nFIELDS x y z\n'),
    words: [
      'SIZE 4 4 4\n',
      'WIDTH 9\n',
      'HEIGHT 1\n',
      'POINTS 1e99\n',
      'DATA ascii\n',
      'DATA binary\n',
      'DATA binary_compressed\n',
      '1 2 3\n',
    ],
  },
  xyz: { read: readXyz, start: bytes('3\n'), words: ['C 0 0 0\n', '1 2 3\n', '\n'] },
  glb: {
    read: readGlb,
    start: bytes('glTF\u0002\0\0\0'),
    words: ['JSON', '\u0014\0\0\0', '{"asset":{"version":"2.0"}}', 'BIN\0'],
  },
  gltf: {
    read: readGltf,
    start: bytes('{"asset":{"version":"2.0"}'),
    words: [
      ',"meshes":[{"primitives":[{"attributes":{"POSITION":7}}]}]',
      ',"nodes":[{"mesh":0}]',
      ',"accessors":[]',
      '}',
      'null',
    ],
  },
  mp3: {
    read: walkMp3,
    start: bytes('\u00FF\u00FB\u0090d'),
    words: ['\u00FF\u00FB', 'Xing', 'Info', 'ID3', 'TAG'],
  },
  aac: { read: walkAdts, start: bytes('\u00FF\u00F1'), words: ['\u00FF\u00F1', '\u0050\u0080'] },
  mp4: {
    read: readMp4,
    start: bytes('\0\0\0\u0008ftyp'),
    words: [
      '\0\0\0\u0010',
      '\0\0\0\u0001',
      '\0\0\0\0',
      'moov',
      'trak',
      'mdia',
      'minf',
      'stbl',
      'stsd',
      'hdlr',
      'vide',
      'mdat',
      'co64',
      'tkhd',
      'mvhd',
      'mdhd',
      'edts',
      'elst',
      'stts',
      'ctts',
    ],
  },
  matroska: {
    read: wholeMatroska,
    start: bytes('\u001A\u0045\u00DF\u00A3'),
    words: ['\u0080', '\u0018\u0053\u0080\u0067', '\u001F\u0043\u00B6\u0075', '\u00FF'],
  },
  riff: {
    read: wholeRiff,
    start: bytes('RIFF\0\0\0\0WAVE'),
    words: ['data', '\0\0\0\0', '\u0004\0\0\0'],
  },
  ogg: { read: wholeOgg, start: bytes('OggS'), words: ['OggS', '\0\0\0\0'] },
  flac: { read: wholeFlac, start: bytes('fLaC'), words: ['\u00FF\u00F8', '\u00C9\u0018'] },
  flv: {
    read: wholeFlv,
    start: bytes('FLV\u0001\u0005\0\0\0\t\0\0\0\0'),
    words: ['\u0012\0\0\u0018\0\0\0\0\0\0\0', '\0\u0008filesize\0', '\u0009\0\0\u0001', '\u007F'],
  },
  'transport stream': {
    read: wholeTransportStream,
    start: Buffer.alloc(3 * 188, 0x47),
    words: ['G', 'G'.repeat(187), '\0'.repeat(188)],
  },
  asf: {
    read: wholeAsf,
    start: hex('3026b2758e66cf11a6d900aa0062ce6c'),
    words: [
      '\u001E\0\0\0\0\0\0\0\u0001\0\0\0\u0001\u0002',
      'a1dcab8c47a9cf118ee400c00c205365',
      '3626b2758e66cf11a6d900aa0062ce6c',
      '\u0068\0\0\0\0\0\0\0',
      '\0'.repeat(80),
    ].map((word) => (/^[0-9a-f]{32}$/.test(word) ? hex(word).toString('latin1') : word)),
  },
  caf: {
    read: wholeCaf,
    start: bytes('caff\0\u0001\0\0'),
    words: ['desc', 'data', '\0\0\0\0\0\0\0\u0004', '\u00FF'.repeat(8), '\u007F'],
  },
  exr: {
    read: readExr,
    start: hex('762f310102000000'),
    words: [
      'dataWindow\0box2i\0\u0010\0\0\0',
      'compression\0compression\0\u0001\0\0\0\u0003',
      '\0'.repeat(16),
      '\u00FF\u00FF\u00FF\u007F',
    ],
  },
  anymap: {
    read: readAnymap,
    start: bytes('P6\n'),
    words: ['2 2 255\n', '#x\n', 'P1 ', 'P7\nWIDTH 2\nHEIGHT 2\nDEPTH 3\nENDHDR\n', '999999999 '],
  },
  targa: {
    read: readTarga,
    start: hex('00000a0000000000000000000200020018'),
    words: ['\0', '\u00FF', '\u0081abc'],
  },
  'office before 2007': {
    read: readCompound,
    start: hex('d0cf11e0a1b11ae1'),
    words: ['\0'.repeat(504), '\u00FF'.repeat(22), 'E\0n\0c\0r\0'],
  },
  gif: { read: wholeGif, start: bytes('GIF89a'), words: ['!', ',', ';', '\u00F7', '\0'] },
  png: {
    read: wholePng,
    start: bytes('\u0089PNG\r\n\u001A\n'),
    words: ['\0\0\0\0', 'IEND', 'IDAT'],
  },
  sniffing: {
    read: (file) => sniff(file, null),
    start: bytes(''),
    words: ['<svg', '<!--', '{', '"asset":{"version":"2"', 'v 1 2 3\n', 'ply\n', '%PDF-', 'solid '],
  },
  'the look for an STL': {
    read: looksLikeBinaryStl,
    start: Buffer.alloc(80),
    words: ['\u0001\0\0\0'],
  },
  'the look for an encoding': {
    read: encodingOf,
    start: bytes(''),
    words: ['\u00FF\u00FE', '\u00E4\u00F6', '\u00C4\u00E3'],
  },
}

const runs = Math.ceil(100_000 / Object.keys(readers).length)

describe('whatever bytes it gets, it gives an answer or says that they are damaged', () => {
  it.each(Object.entries(readers))('%s', async (_, { read, start, words }) => {
    const word = fc.constantFrom(...words).map(bytes)
    const noise = fc.uint8Array({ maxLength: 12 }).map((array) => Buffer.from(array))
    const body = fc.array(fc.oneof(word, word, noise), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.boolean(), body, async (named, pieces) => {
        const file = Buffer.concat(named ? [start, ...pieces] : pieces)
        const failure = await read(bytesOf(file)).then(
          () => null,
          (error: unknown) => error,
        )
        if (failure !== null && !(failure instanceof Damage)) throw failure
      }),
      { numRuns: runs },
    )
    expect.assertions(0)
  })
})
