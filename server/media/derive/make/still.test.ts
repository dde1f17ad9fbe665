import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import sharp from 'sharp'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ZipFile } from 'yazl'

import { toolsHere } from '#server/media/derive/tools-here.ts'
import { hashOf, mediaFiles } from '#server/testing/media-files.ts'

const withOffice = (await toolsHere()).includes('LibreOffice')
const { folder, write, made, derive } = await mediaFiles()
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#37c' } })
const pdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>> endobj
4 0 obj <</Length 24>> stream
1 0 0 rg 0 0 150 200 re f
endstream endobj
trailer <</Root 1 0 R>>`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

afterEach(() => vi.unstubAllEnvs())

describe('an image', () => {
  it('stands upright, without what the camera wrote', async () => {
    const shot = plain(300, 200).withMetadata({ orientation: 6 })
    const path = await write('shot.jpg', await shot.jpeg().toBuffer())
    const before = await hashOf(path)
    const { file, width, height } = await made('picture', path)
    expect({ width, height }).toEqual({ width: 200, height: 300 })
    expect((await sharp(file).metadata()).exif).toBeUndefined()
    expect(await hashOf(path)).toBe(before)
  })

  it('is made small, and never large', async () => {
    const tiff = await write('wide.tiff', await plain(4096, 100).tiff().toBuffer())
    expect(await made('picture', tiff)).toMatchObject({ width: 2048, height: 50 })
    const small = await write('small.png', await plain(20, 10).png().toBuffer())
    expect(await made('picture', small)).toMatchObject({ width: 20, height: 10 })
  })

  it('that would fill the memory is refused in a sentence, whatever was said of it', async () => {
    const bomb = await write('bomb.png', await plain(12_000, 12_000).png().toBuffer())
    const why = 'It has more than 100 megapixels, which is the limit.'
    expect(await derive('picture', bomb)).toEqual({ state: 'failed', why })
    const lie = { facts: { width: 10, height: 10 } }
    expect(await derive('picture', bomb, lie)).toEqual({ state: 'failed', why })
  })

  it('in SVG cannot show the files beside it', async () => {
    const image = `<image href="small.png" width="20" height="10"/>`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${image}</svg>`
    const { file } = await made('picture', await write('trick.svg', svg))
    expect((await sharp(file).stats()).isOpaque).toBe(false)
  })
})

describe('a document', () => {
  it('has its first page as a picture', async () => {
    const { file, width, height } = await made('page', await write('a.pdf', pdf))
    expect({ width, height }).toEqual({ width: 1200, height: 800 })
    const { data } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
    expect(data[0]).toBeGreaterThan(240)
    expect(data[1]).toBeLessThan(15)
  })

  it('that is none says so', async () => {
    const path = await write('none.pdf', 'no PDF')
    const outcome = await derive('page', path, { facts: { mime: 'application/pdf' } })
    expect(outcome).toMatchObject({ state: 'failed', why: expect.stringMatching(/\.$/) })
  })

  it('of an office is not unpacked if it would fill the disk', async () => {
    const zip = new ZipFile()
    for (let i = 0; i < 2001; i++) zip.addBuffer(Buffer.from('x'), `word/${i}.xml`)
    zip.end()
    const path = join(folder, 'many.docx')
    await pipeline(zip.outputStream, createWriteStream(path))
    expect(await derive('pdf', path, { facts: { mime: word } })).toEqual({
      state: 'failed',
      why: 'It holds more than 500 MB or 2,000 parts when it is unpacked.',
    })
  })

  it.skipIf(!withOffice)('of an office becomes a PDF and a page (needs LibreOffice)', async () => {
    const rtf = String.raw`{\rtf1 Hello from a {\b document}.}`
    const path = await write('a.rtf', rtf)
    const before = await hashOf(path)
    const { file, mime } = await made('pdf', path)
    expect(mime).toBe('application/pdf')
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await made('page', path, { from: file })).toMatchObject({ width: 1200 })
    expect(await hashOf(path)).toBe(before)
  })

  it.skipIf(!withOffice)('of an office follows no links (needs LibreOffice)', async () => {
    const secret = await write('secret.txt', 'the canary sings')
    const link = `{\\field{\\*\\fldinst INCLUDETEXT "${secret}"}{\\fldrslt nothing}}`
    const rtf = await derive('pdf', await write('link.rtf', `{\\rtf1 Before ${link} after.}`))
    const fodt = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:section text:name="s"><text:section-source xlink:href="file://${secret}" xlink:type="simple" xlink:show="embed"/><text:p>nothing</text:p></text:section></office:text></office:body></office:document>`
    const path = await write('link.fodt', fodt)
    const odt = await derive('pdf', path, { facts: { mime: 'application/rtf' } })
    for (const outcome of [rtf, odt]) {
      if (outcome.state !== 'done') continue
      expect(await textOf(outcome.file)).not.toContain('canary')
    }
  })
})

it('lacks a tool that is not installed, and names it', async () => {
  const office = await write('b.rtf', String.raw`{\rtf1 Hello.}`)
  const sound = await write('b.wav', 'RIFF')
  vi.stubEnv('PATH', '')
  expect(await derive('pdf', office)).toEqual({ state: 'lacking', tool: 'LibreOffice' })
  for (const kind of ['peaks', 'spectrogram', 'proxy', 'frames', 'poster'] as const)
    expect(await derive(kind, sound, { facts: { mime: 'audio/wav' } })).toEqual({
      state: 'lacking',
      tool: 'ffmpeg',
    })
})

async function textOf(file: string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const page = await (await loading.promise).getPage(1)
  const { items } = await page.getTextContent()
  await loading.destroy()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}
