import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import sharp from 'sharp'

import { stlOf } from './model.ts'
import { pdfOf } from './pdf.ts'

const run = promisify(execFile)
const minutes = 60

/** How many media of each modality the heavy instance has: thirty in all. */
export const heavy = { image: 8, audio: 8, video: 4, document: 4, code: 3, threeD: 3 } as const

type Kind = keyof typeof heavy

/**
 * Writes a record with thirty large media into `folder`, and `more` light records beside it: 8 images of 12 megapixels, 8
 * sounds of 60 minutes, 4 films, 4 PDFs of 200 pages, 3 source files of 600 lines, 3 models of 100,000 triangles.
 */
export async function makeHeavy(folder: string, more = 0): Promise<void> {
  for (const kind of Object.keys(heavy)) await mkdir(join(folder, kind), { recursive: true })
  const paths: Record<string, string> = {}
  for (const [kind, count] of Object.entries(heavy) as [Kind, number][])
    for (let n = 1; n <= count; n++) {
      const path = `${kind}/${kind}_${n}.${extensions[kind]}`
      await makers[kind](join(folder, path), n)
      paths[`${kind}${n}`] = path
    }
  const first = recordOf('1001', paths)
  const others = Array.from({ length: more }, (_, i) => lightRecord(i + 1002, paths))
  const lines = [first, ...others].map((record) => JSON.stringify(record))
  await writeFile(join(folder, 'engineering.jsonl'), lines.join('\n'))
}

const extensions: Record<Kind, string> = {
  image: 'jpg',
  audio: 'mp3',
  video: 'mp4',
  document: 'pdf',
  code: 'py',
  threeD: 'stl',
}

const h264 = '-c:v libx264 -preset ultrafast -bf 2 -pix_fmt yuv420p -movflags +faststart'.split(' ')

const makers: Record<Kind, (path: string, n: number) => Promise<unknown>> = {
  image: (path, n) => sharp(pictureOf(n)).jpeg({ quality: 80 }).toFile(path),
  audio: (path, n) => encodeOnce(path, n, ['-i', `sine=f=220:d=${60 * minutes}`, '-b:a', '32k']),
  video: (path, n) => encodeOnce(path, n, ['-i', 'testsrc2=s=1280x720:r=30000/1001:d=20', ...h264]),
  document: (path, n) => writeFile(path, pdfOf(200, n)),
  code: (path, n) => writeFile(path, sourceOf(n)),
  threeD: (path, n) => writeFile(path, stlOf(224, n)),
}

/** Encodes the first of a kind; the others are the same stream under another title, which makes other bytes. */
async function encodeOnce(path: string, n: number, how: string[]): Promise<void> {
  const title = ['-metadata', `title=${n}`, '-y', path]
  const quiet = ['-v', 'error', '-nostdin']
  if (n === 1) await run('ffmpeg', [...quiet, '-f', 'lavfi', ...how, ...title])
  else await run('ffmpeg', [...quiet, '-i', path.replace(/_\d+\./, '_1.'), '-c', 'copy', ...title])
}

function pictureOf(n: number): Buffer {
  const stripes = Array.from(
    { length: 60 },
    (_, i) =>
      `<rect x="${i * 66}" width="33" height="3000" fill="hsl(${i * 6 + n * 40} 60% 50%)"/>`,
  )
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000">${stripes.join('')}<circle cx="${n * 400}" cy="1500" r="400" fill="#fff"/></svg>`,
  )
}

function sourceOf(n: number): string {
  const blocks = Array.from(
    { length: 150 },
    (_, i) => `def step_${n}_${i}(value):\n    """Adds ${i}."""\n    return value + ${i}\n`,
  )
  return blocks.join('\n')
}

function recordOf(id: string, modal: Record<string, string>) {
  const tags = Object.keys(modal).map((key) => `Look at <${key}> closely.`)
  return {
    domain: 'natural_science',
    subdomain: 'engineering',
    id,
    input: { modal, content: tags.join('\n\n') },
    output: { modal: {}, content: 'All of it is steady.' },
    difficulty_level: 2,
  }
}

/** One picture, one sound and one page each, as most instances have. */
function lightRecord(number: number, paths: Record<string, string>) {
  const own = (kind: Kind) => `${kind}${1 + (number % heavy[kind])}`
  const renamed = (['image', 'audio', 'document', 'threeD', 'code'] as const)
    .slice(0, 2 + (number % 4))
    .map((kind) => [`${kind}1`, paths[own(kind)] ?? ''] as const)
  return recordOf(String(number), Object.fromEntries(renamed))
}
