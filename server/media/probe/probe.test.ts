import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { MediaFacts } from '#shared/media/facts.ts'

import { probe } from './probe.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probe-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function look(bytes: string | Uint8Array): Promise<MediaFacts> {
  const path = join(folder, `${files++}.misleading.txt`)
  await writeFile(path, bytes)
  return probe(path)
}

const demo = fileURLToPath(new URL('../../demo/content/', import.meta.url))

describe('a file of the demo that ends too early', () => {
  it.each([
    ['image/png', 'natural_science/math/image/img_0001_01.png'],
    ['image/jpeg', 'general_domain/pets/image/img_0001_01.jpg'],
    ['image/webp', 'natural_science/biology/image/img_0001_02.webp'],
    ['audio/mpeg', 'general_domain/tourism/audio/aud_0001_01.mp3'],
    ['audio/ogg', 'general_domain/entertainment/audio/aud_0001_02.ogg'],
    ['video/mp4', 'natural_science/physics/video/vid_0001_01.mp4'],
    ['video/webm', 'general_domain/sports/video/vid_0001_02.webm'],
    ['application/pdf', 'natural_science/computer_science/document/doc_0001_01.pdf'],
    ['model/gltf-binary', 'general_domain/architecture/threeD/thd_0001_01.glb'],
    ['model/stl', 'natural_science/engineering/threeD/thd_0002_01.stl'],
    ['model/ply', 'natural_science/engineering/threeD/thd_0002_02.ply'],
  ])('is damaged, and whole it is not: %s', async (mime, file) => {
    const whole = await readFile(join(demo, file))
    expect(await look(whole)).toMatchObject({ mime, bytes: whole.length })
    expect((await look(whole)).problem).toBeUndefined()
    for (const share of [0.3, 0.6, 0.98]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share))
      expect((await look(cut)).problem).toBe('damaged')
    }
  })
})

it('calls an empty file damaged', async () => {
  expect(await look('')).toMatchObject({
    bytes: 0,
    problem: 'damaged',
    detail: 'The file is empty.',
  })
})

it('turns an image the way its EXIF asks before it measures', async () => {
  const image = sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
  const turned = await image.withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(await look(turned)).toMatchObject({ width: 20, height: 30 })
})

it('does not decode an image of more than a hundred megapixels', async () => {
  const image = sharp({
    create: { width: 10_100, height: 10_000, channels: 3, background: 'red' },
    limitInputPixels: false,
  })
  const large = await image.png({ compressionLevel: 1 }).toBuffer()
  expect(await look(large)).toMatchObject({ problem: 'unviewable', width: 10_100 })
})

describe('text', () => {
  it.each([
    ['text/plain', 'utf-8', Buffer.from('Grüße, 世界\n')],
    ['text/plain', 'windows-1252', Buffer.from('Caf\u00E9 au lait et th\u00E9\n', 'latin1')],
    ['text/plain', 'gb18030', Buffer.from('c4e3bac3cac0bde7a3acd5e2cac7d6d0cec4a1a3', 'hex')],
    ['text/plain', 'utf-16le', Buffer.from('\uFEFFhello', 'utf16le')],
    ['text/csv', 'utf-8', Buffer.from('name,size\n"a, b",1\nc,2\n')],
    ['text/html', 'utf-8', Buffer.from('<!-- x --><!DOCTYPE html><html><svg></svg></html>')],
    ['application/json', 'utf-8', Buffer.from('[{"v": 1}]')],
    ['text/plain', 'utf-8', Buffer.from('magic = b"%PDF-1.7"\n')],
    ['text/plain', 'utf-8', Buffer.from('v = 1\nf = open("x")\nprint(v)\n')],
  ])('is %s in %s', async (mime, codec, bytes) => {
    const facts = await look(bytes)
    expect(facts).toMatchObject({ mime, codec, modalities: ['document', 'code', 'text'] })
    expect(facts.problem).toBeUndefined()
  })
})

describe('a model in text', () => {
  const triangle = '0 0 0\n1 0 0\n0 1 0\n'
  it.each([
    [
      'model/obj',
      `mtllib a.mtl\no a\n${triangle.replaceAll(/^/gm, 'v ').slice(0, -2)}f 1 2 3\n`,
      3,
      1,
    ],
    ['model/off', `OFF\n3 1 3\n${triangle}3 0 1 2\n`, 3, 1],
    [
      'model/stl',
      `solid a\nfacet normal 0 0 1\nouter loop\n${triangle.replaceAll(/^(?=.)/gm, 'vertex ')}endloop\nendfacet\nendsolid a`,
      3,
      1,
    ],
    [
      'model/x-pcd',
      `VERSION .7\nFIELDS x y z\nSIZE 4 4 4\nTYPE F F F\nCOUNT 1 1 1\nWIDTH 3\nHEIGHT 1\nPOINTS 3\nDATA ascii\n${triangle}`,
      3,
      0,
    ],
    ['model/x-xyz', triangle, 3, 0],
  ])('is counted: %s', async (mime, text, vertices, triangles) => {
    const facts = await look(text)
    expect(facts).toMatchObject({ mime, vertices, triangles })
    expect(facts.modalities).toContain('threeD')
    expect(facts.problem).not.toBe('damaged')
  })

  it('is no medium but threeD where it is a material', async () => {
    expect(await look('# made\nnewmtl red\nKd 1 0 0\n')).toMatchObject({ modalities: ['threeD'] })
  })
})

describe('bytes that pretend', () => {
  it('are what they are, not what their name or their end says', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const both = Buffer.concat([
      png,
      Buffer.from('<script>alert(1)</script>%PDF-1.7 PK\u0003\u0004'),
    ])
    expect(await look(both)).toMatchObject({ mime: 'image/png' })
    expect(await look('GIF89a/*<script>*/=1;')).toMatchObject({ mime: 'text/plain' })
    expect(await look('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>')).toMatchObject({
      problem: 'damaged',
    })
  })

  it('do not make a drawing read other files or grow without end', async () => {
    const entities =
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const svg = `${entities}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&c;&x;</text></svg>`
    expect(await look(svg)).toMatchObject({ mime: 'image/svg+xml' })
  })

  it('of no format at all are damaged', async () => {
    const noise = Uint8Array.from({ length: 999 }, (_, i) => (i * i * 31 + 7) % 251)
    expect(await look(noise)).toMatchObject({ modalities: [], problem: 'damaged' })
  })
})

it('names formats that no browser shows', async () => {
  const tiff = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .tiff()
    .toBuffer()
  expect(await look(tiff)).toMatchObject({ width: 9, problem: 'unviewable' })
  expect(await look('{\\rtf1 Hello}')).toMatchObject({
    modalities: ['document'],
    problem: 'unviewable',
  })
})

it('refuses a file that cannot be read', async () => {
  await expect(probe(join(folder, 'none'))).rejects.toMatchObject({ code: 'file_unreadable' })
})
