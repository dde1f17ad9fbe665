import { readGlb, readGltf } from '#server/media/mesh/gltf.ts'
import { type MeshFacts, someVertices } from '#server/media/mesh/mesh-facts.ts'
import { readObj } from '#server/media/mesh/obj.ts'
import { readOff } from '#server/media/mesh/off.ts'
import { readPly } from '#server/media/mesh/ply.ts'
import { readPcd, readXyz } from '#server/media/mesh/points.ts'
import { readAsciiStl, readBinaryStl } from '#server/media/mesh/stl.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import { formatOf } from '#shared/media/formats.ts'

import { type Bytes, withFile } from './bytes.ts'
import { Damage } from './damage.ts'
import { measureImage, readImage, readSvg } from './image.ts'
import { beyond } from './limits.ts'
import { readCompound, readZipped, zipped } from './office.ts'
import { readPdf } from './pdf.ts'
import { probeVersion } from './probe-version.ts'
import { sniff, type Sniffed } from './sniff.ts'
import { readSound } from './sound.ts'

const unknown = 'application/octet-stream'

/** What one look at a file's bytes begins with, before anything is decoded. */
export type Begun = Pick<MediaFacts, 'mime' | 'modalities' | 'bytes' | 'probe'>

/**
 * Everything one look at a file's bytes tells. A file that cannot be decoded is a fact too, not a failure. `begun` hears
 * what is known before anything is decoded.
 */
export function look(path: string, begun: (facts: Begun) => void = () => {}): Promise<MediaFacts> {
  return withFile(path, async (bytes) => {
    const base = { bytes: bytes.size, mime: unknown, modalities: [], probe: probeVersion }
    if (bytes.size === 0) return { ...base, ...damaged('The file is empty.') }
    const sniffed = await sniff(bytes, path)
    if (sniffed.mime === null)
      return { ...base, ...damaged('The bytes are of no format that is known.') }
    begun({ ...base, mime: sniffed.mime, modalities: modalitiesOf(sniffed.mime) })
    const facts = await decode({ path, bytes, sniffed, mime: sniffed.mime }).catch(
      (error: unknown) => damaged(reasonOf(error)),
    )
    const mime = facts.mime ?? sniffed.mime
    return {
      ...base,
      mime,
      modalities: modalitiesOf(mime),
      ...hidden(mime),
      ...within(mime, facts),
    }
  })
}

function hidden(mime: string): Partial<MediaFacts> {
  const format = formatOf(mime)
  if (format ? format.shown : modalitiesOf(mime).length === 0) return {}
  return unviewable(`Browsers do not show ${format?.name ?? mime} files.`)
}

/** A figure beyond what is decoded outweighs a format that browsers do not show: it is also why nothing is made from it. */
function within(mime: string, facts: Decoded): Partial<MediaFacts> {
  const { texturePixels: _, textBytes: __, ...told } = facts
  const detail = facts.problem === 'damaged' ? null : beyond(facts, mime.startsWith('video/'))
  return detail ? { ...told, ...unviewable(detail), beyond: true } : told
}

type Decoded = Partial<MediaFacts> & { texturePixels?: number; textBytes?: number }

const damaged = (detail: string): Partial<MediaFacts> => ({ problem: 'damaged', detail })

const unviewable = (detail: string): Partial<MediaFacts> => ({ problem: 'unviewable', detail })

function reasonOf(error: unknown): string {
  if (error instanceof Damage) return error.message
  const early = /premature end|truncat|read error|unexpected end|end of (?:file|data|stream)/i
  return early.test(String(error)) ? 'The file is cut off.' : 'The file cannot be decoded.'
}

/** The modalities of a type; a format that is not in the list still says by its name what it is. */
function modalitiesOf(mime: string): MediaFacts['modalities'] {
  const format = formatOf(mime)
  if (format) return [...format.modalities]
  if (mime.startsWith('image/')) return ['image', 'document', 'threeD']
  if (mime.startsWith('audio/')) return ['audio']
  if (mime.startsWith('video/')) return ['video']
  return mime.startsWith('model/') ? ['threeD'] : []
}

interface Subject {
  path: string
  bytes: Bytes
  sniffed: Sniffed
  mime: string
}

const decodedImages = new Set(
  ['png', 'apng', 'jpeg', 'webp', 'avif', 'gif', 'tiff'].map((name) => `image/${name}`),
)

async function decode({ path, bytes, sniffed, mime }: Subject): Promise<Decoded> {
  if (decodedImages.has(mime))
    return { ...(await readImage(path)), ...(mime === 'image/apng' && { animated: true }) }
  if (mime === 'image/svg+xml') return readSvg(bytes)
  if (mime.startsWith('image/')) return measureImage(path, mime, bytes)
  if (mime.startsWith('audio/') || mime.startsWith('video/')) return readSound(path, mime, bytes)
  if (mime === 'application/pdf') return readPdf(bytes)
  if (mime === 'application/x-cfb') return readCompound(bytes)
  if (zipped.test(mime)) return readZipped(path)
  const mesh = await readMesh(mime, bytes, sniffed.encoding !== undefined)
  if (mesh) return someVertices(mesh)
  if (sniffed.encoding === undefined) return {}
  if (await isOnlyRemarks(bytes)) return { ...emptyObj, codec: sniffed.encoding }
  return { codec: sniffed.encoding, textBytes: bytes.size }
}

/** A text of nothing but remarks may be a program or an OBJ that was never filled: it has no vertices. */
const emptyObj = {
  modalities: ['threeD', 'document', 'code', 'text'],
  vertices: 0,
} satisfies Partial<MediaFacts>

async function isOnlyRemarks(bytes: Bytes): Promise<boolean> {
  if (bytes.size > 1 << 16) return false
  return /^(?:[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|$))+$/.test(
    (await bytes.at(0, bytes.size)).toString('latin1'),
  )
}

async function readMesh(mime: string, bytes: Bytes, text: boolean): Promise<MeshFacts | null> {
  switch (mime) {
    case 'model/gltf-binary':
      return readGlb(bytes)
    case 'model/gltf+json':
      return readGltf(bytes)
    case 'model/obj':
      return readObj(bytes)
    case 'model/stl':
      return text ? readAsciiStl(bytes) : readBinaryStl(bytes)
    case 'model/ply':
      return readPly(bytes)
    case 'model/off':
      return readOff(bytes)
    case 'model/x-pcd':
      return readPcd(bytes)
    case 'model/x-xyz':
      return readXyz(bytes)
    default:
      return null
  }
}
