import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { crc32, deflateSync } from 'node:zlib'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'

import { wav } from '#server/testing/media-files.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import { beyond } from './limits.ts'
import { probe } from './probe.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limits-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function look(bytes: string | Uint8Array, longest?: number): Promise<MediaFacts> {
  const path = join(folder, `${files++}`)
  await writeFile(path, bytes)
  return probe(path, longest)
}

it('names the figure and the limit, and only beyond it', () => {
  const within = { width: 10_000, height: 10_000, seconds: 14_400, pages: 10_000 }
  expect(beyond({ ...within, triangles: 3_000_000, vertices: 10_000_000 })).toBeNull()
  expect(beyond({ width: 7680, height: 4320 }, true)).toBeNull()
  expect([
    beyond({ width: 10_001, height: 10_000 }),
    beyond({ width: 8192, height: 4320 }, true),
    beyond({ seconds: 14_401 }),
    beyond({ pages: 10_001 }),
    beyond({ triangles: 3_000_001 }),
    beyond({ vertices: 10_000_001 }),
    beyond({ texturePixels: 134_217_728 }),
    beyond({ textBytes: 100_000_001 }),
  ]).toEqual([
    'It has 10,001 × 10,000 pixels, which are 100.1 megapixels; up to 100 are shown.',
    'Its pictures have 8,192 × 4,320 pixels; up to 8K (7,680 × 4,320) are shown.',
    'It lasts 4 h 1 min; up to 4 hours are played.',
    'It has 10,001 pages; up to 10,000 are shown.',
    'It has 3,000,001 triangles; up to 3,000,000 are shown.',
    'It has 10,000,001 vertices; up to 10,000,000 are shown.',
    'Its textures have 134.3 megapixels; up to 100 are shown.',
    'It has 100,000,001 bytes of text; up to 100,000,000 are shown.',
  ])
})

it('keeps a text that no page can hold from it', async () => {
  const path = join(folder, `${files++}.txt`)
  await writeFile(path, 'Many words. '.repeat(8_400_000))
  expect(await probe(path)).toMatchObject(past)
})

function binaryGltf(json: string): Buffer {
  const text = Buffer.from(json.padEnd(Math.ceil(json.length / 4) * 4))
  const head = [0x46546c67, 2, 20 + text.length, text.length, 0x4e4f534a]
  return Buffer.concat([Buffer.from(Uint32Array.from(head).buffer), text])
}

const past = { problem: 'unviewable', beyond: true }

/** A PNG whose header announces what its pixels do not keep. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const parts = { IHDR: header, IDAT: deflateSync(Buffer.alloc(100)), IEND: Buffer.alloc(0) }
  const chunks = Object.entries(parts).map(([type, body]) => {
    const named = Buffer.concat([Buffer.from(type), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  })
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

/** A file with holes: the bytes are there, and nobody has to write them. */
async function withHoles(header: string | Uint8Array, bytes: number): Promise<string> {
  const path = join(folder, `${files++}`)
  await writeFile(path, header)
  await truncate(path, bytes)
  return path
}

describe('a file that announces more than is decoded', () => {
  it('is a picture of 3,600 megapixels in a few hundred bytes', async () => {
    expect(await look(pngOf(60_000, 60_000))).toMatchObject({
      ...past,
      width: 60_000,
      detail: expect.stringContaining('3,600 megapixels'),
    })
  })

  it('is a recording of 37 hours', async () => {
    const header = wav({ rate: 8000, seconds: 0, channels: 1 }, () => 0)
    const bytes = 2 * 8000 * 3600 * 37
    new DataView(header.buffer, header.byteOffset).setUint32(40, bytes, true)
    const path = await withHoles(header, header.length + bytes)
    expect(await probe(path)).toMatchObject({ ...past, seconds: 37 * 3600 })
    await rm(path)
  })

  it('is a film whose index says a hundred hours', async () => {
    const film = new URL('../../demo/content/natural_science/physics/video/', import.meta.url)
    const bytes = await readFile(new URL('vid_0001_01.mp4', film))
    const at = bytes.indexOf('mvhd')
    bytes.writeUInt32BE(bytes.readUInt32BE(at + 16) * 360_000, at + 20)
    const facts = await look(bytes)
    expect(facts).toMatchObject({ ...past, seconds: 360_000 })
    expect(facts.detail).toContain('100 h')
  })

  it.each([
    ['in words', (json: string) => json],
    ['in bytes', binaryGltf],
  ])('is a glTF that claims a thousand million triangles, %s', async (_, written) => {
    const json = JSON.stringify({
      asset: { version: '2.0' },
      accessors: [{ count: 3e9 }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
      nodes: [{ mesh: 0, children: [0] }],
    })
    expect(await look(written(json))).toMatchObject({ ...past, triangles: 1e9 })
  })

  it('is a point cloud of too many points', async () => {
    const header = `ply\nformat binary_little_endian 1.0\nelement vertex 10000001\nproperty uchar x\nproperty uchar y\nproperty uchar z\nend_header\n`
    const path = await withHoles(header, header.length + 3 * 10_000_001)
    expect(await probe(path)).toMatchObject({ ...past, vertices: 10_000_001 })
  })

  it('is a glTF that draws one mesh very often', async () => {
    const facts = await look(
      JSON.stringify({
        asset: { version: '2.0' },
        accessors: [{ count: 30_000 }],
        meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
        nodes: Array.from({ length: 400 }, () => ({ mesh: 0 })),
      }),
    )
    expect(facts).toMatchObject({ ...past, vertices: 12_000_000, triangles: 4_000_000 })
    expect(facts.detail).toContain('4,000,000 triangles')
  })

  it('is a glTF with a texture that is a bomb', async () => {
    const blank = { width: 11_000, height: 10_000, channels: 3, background: 'red' } as const
    const png = await sharp({ create: blank, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const facts = await look(
      JSON.stringify({
        asset: { version: '2.0' },
        accessors: [{ count: 3 }],
        meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
        nodes: [{ mesh: 0 }],
        images: [{ uri: `data:image/png;base64,${png.toString('base64')}` }],
      }),
    )
    expect(facts).toMatchObject(past)
    expect(facts.detail).toContain('110 megapixels')
    expect(facts).not.toHaveProperty('texturePixels')
  })

  it('is a PDF of more than ten thousand pages', async () => {
    const kids = Array.from({ length: 10_001 }, (_, i) => `${i + 3} 0 R`)
    const pages = kids.map(
      (kid) =>
        `${kid.replace(' R', ' obj')}\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n`,
    )
    const text = `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 10001/Kids[${kids.join(' ')}]>>\nendobj\n${pages.join('')}trailer\n<</Root 1 0 R>>\n%%EOF\n`
    expect(await look(text)).toMatchObject({ ...past, pages: 10_001 })
  })

  it('takes longer than it is given', async () => {
    const facts = await look('ply\nformat ascii 1.0\nelement vertex 1\n', 0)
    expect(facts).toMatchObject({ ...past, bytes: 38 })
    expect(facts.detail).toContain('minute')
  })
})

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** A Word document with more parts beside its text. */
function docx(parts: Record<string, Buffer | string> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  const all = { '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...parts }
  for (const [name, content] of Object.entries(all)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return buffer(zip.outputStream)
}
const word = /wordprocessingml/

describe('a document that is an archive', () => {
  it('is taken as it is, with a table behind a chart inside', async () => {
    const facts = await look(await docx({ 'word/embeddings/table.xlsx': await docx() }))
    expect(facts.mime).toMatch(word)
    expect(facts.problem).toBeUndefined()
  })

  it('is damaged when it ends too early or a part is garbled', async () => {
    const whole = await docx({
      'word/media/noise.bin': Buffer.from(crypto.getRandomValues(new Uint8Array(4000))),
    })
    for (const share of [0.7, 0.99])
      expect(await look(whole.subarray(0, whole.length * share))).toMatchObject({
        problem: 'damaged',
      })
    const garbled = Buffer.from(whole)
    garbled.fill(7, 1500, 1600)
    expect(await look(garbled)).toMatchObject({ problem: 'damaged' })
  })

  it('is not opened when it unpacks to too much, holds too many parts or an archive', async () => {
    const bomb = await docx({ 'word/media/zeros.bin': Buffer.alloc(40_000_000) })
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`word/${i}.xml`, 'x']))
    const details = []
    for (const bytes of [bomb, await docx(many), await docx({ 'word/inner.zip': 'PK' })]) {
      const facts = await look(bytes)
      expect(facts).toMatchObject(past)
      expect(facts.mime).toMatch(word)
      details.push(facts.detail)
    }
    expect(details).toEqual([
      expect.stringContaining('up to 100 times are opened'),
      'It is an archive of 2,003 parts; up to 2,000 are opened.',
      'It holds an archive (word/inner.zip), which is not opened.',
    ])
  })

  it('is encrypted when it is kept in the container that passwords need', async () => {
    const compound = Buffer.alloc(4096)
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(compound)
    compound.writeUInt16LE(9, 30)
    compound.writeUInt32LE(1, 48)
    compound.write('EncryptedPackage', 1024, 'utf16le')
    expect(await look(compound)).toMatchObject({ problem: 'encrypted' })
  })
})
