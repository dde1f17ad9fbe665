import { fileTypeFromBuffer } from 'file-type'

import { looksLikeXyz } from '#server/media/mesh/points.ts'
import { looksLikeBinaryStl } from '#server/media/mesh/stl.ts'

import type { Bytes } from './bytes.ts'
import { encodingOf } from './encoding.ts'

/** What the bytes are: a MIME type, null where nothing knows them. `encoding` is given for text. */
export interface Sniffed {
  mime: string | null
  encoding?: string
}

const headLength = 1 << 16

/** Names the type of bytes by the bytes alone. A name or an ending is never asked. */
export async function sniff(bytes: Bytes, path: string | null): Promise<Sniffed> {
  const head = await bytes.at(0, headLength)
  const own = byMagic(head)
  if (own) return { mime: own }
  const encoding = await encodingOf(bytes)
  if (encoding !== null) return { mime: await textType(bytes, head, encoding), encoding }
  const known = await byLibrary(head, path)
  if (known) return { mime: known }
  // Readers of PDF look for its name in the first kilobyte: some have a few bytes of something else before it.
  if (head.subarray(0, 1024).includes('%PDF-')) return { mime: 'application/pdf' }
  if (looksLikeTga(head)) return { mime: 'image/x-tga' }
  return { mime: (await looksLikeBinaryStl(bytes)) ? 'model/stl' : null }
}

function byMagic(head: Buffer): string | null {
  const start = head.subarray(0, 64).toString('latin1')
  if (/^ply\s/.test(start)) return 'model/ply'
  if (start.startsWith('glTF')) return 'model/gltf-binary'
  if (start.startsWith('Kaydara FBX Binary')) return 'application/x-fbx'
  if (/^# \.PCD|^VERSION [.\d]+\s+FIELDS/.test(start)) return 'model/x-pcd'
  if (/^(?:\xEF\xBB\xBF)?\s*%PDF-/.test(start)) return 'application/pdf'
  return rareMagic.find(([magic]) => magic.test(start))?.[1] ?? null
}

/** Formats that no browser shows, for a word on what they are. */
const rareMagic: [RegExp, string][] = [
  [/^v\/1[^ -~]/, 'image/x-exr'],
  [/^P[1-7]\s(?:#[^\n]*\s)*\d+\s|^P7\nWIDTH/, 'image/x-portable-anymap'],
  [/^#\?(?:RADIANCE|RGBE)\n/, 'image/vnd.radiance'],
  [/^DDS \x7C\0\0\0/, 'image/vnd-ms.dds'],
  [/^\xABKTX 20\xBB/, 'image/ktx2'],
  [/^\xABKTX 11\xBB/, 'image/ktx'],
  [/^LASF/, 'model/x-las'],
  [/^#usda /, 'model/x-usd'],
  [/^PXR-USDC/, 'model/x-usd'],
  [/^; FBX /, 'application/x-fbx'],
]

/** Names that the library gives and that are another spelling of one of ours. */
const spellings: Record<string, string> = {
  'application/octet-stream': '',
  'application/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'audio/x-flac': 'audio/flac',
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-aiff': 'audio/aiff',
  'audio/x-ms-asf': 'audio/x-ms-wma',
  'application/vnd.ms-asf': 'video/x-ms-wmv',
  'video/x-ms-asf': 'video/x-ms-wmv',
  'video/vnd.avi': 'video/x-msvideo',
  'video/matroska': 'video/x-matroska',
  'video/3gpp': 'video/mp4',
  'video/3gpp2': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/vnd.dolby.dd-raw': 'audio/ac3',
  'video/MP1S': 'video/mpeg',
  'video/MP2P': 'video/mpeg',
  'image/heif': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/jpx': 'image/jp2',
  'image/jpm': 'image/jp2',
  'image/j2c': 'image/jp2',
  'image/vnd.microsoft.icon': 'image/x-icon',
}

async function byLibrary(head: Buffer, path: string | null): Promise<string | null> {
  const { fileTypeFromFile } = await import('file-type')
  const found = await (path === null ? fileTypeFromBuffer(head) : fileTypeFromFile(path)).catch(
    () => null,
  )
  if (!found || found.mime === 'model/stl') return null
  if (found.mime === 'application/zip' && firstEntryOf(head).endsWith('.usd'))
    return 'model/vnd.usdz+zip'
  return spellings[found.mime] ?? found.mime
}

/** The ending of the first file in a zip, where it is a scene of USD: in a USDZ it comes first. */
function firstEntryOf(head: Buffer): string {
  const length = head.length < 30 ? 0 : head.readUInt16LE(26)
  return head.toString('latin1', 30, 30 + length).replace(/\.usd[ac]$/i, '.usd')
}

/** A Targa image has no name at its start: a kind, a colour depth and a size that fit each other. */
function looksLikeTga(head: Buffer): boolean {
  if (head.length < 18) return false
  const [, map = 9, kind = 0] = head
  const depth = head[16] ?? 0
  const mapped = kind === 1 || kind === 9
  if (![1, 2, 3, 9, 10, 11].includes(kind) || map !== (mapped ? 1 : 0)) return false
  const size = head.readUInt16LE(12) * head.readUInt16LE(14)
  const noMap = mapped || head.subarray(3, 8).every((byte) => byte === 0)
  return (
    size > 0 && noMap && [8, 15, 16, 24, 32].includes(depth) && ((head[17] ?? 255) & 0xc0) === 0
  )
}

async function textType(bytes: Bytes, head: Buffer, encoding: string): Promise<string> {
  const text = new TextDecoder(encoding).decode(head)
  const bare = text.replace(/^\uFEFF/, '').trimStart()
  if (/^\s*(?:ST)?C?N?4?n?OFF\b/.test(bare)) return 'model/off'
  if (/^solid\b/.test(bare) && (/\bfacet\s+normal\b/.test(bare) || /\bendsolid\b/.test(bare)))
    return 'model/stl'
  if (bare.startsWith('{\\rtf')) return 'application/rtf'
  const markup = markupType(bare)
  if (markup) return markup
  if (/^[[{]/.test(bare)) return jsonType(bytes, encoding)
  if (/^[ \t]*newmtl[ \t]+\S/m.test(bare)) return 'model/mtl'
  if (looksLikeObj(bare)) return 'model/obj'
  if (looksLikeXyz(bare)) return 'model/x-xyz'
  return looksLikeCsv(bare) ? 'text/csv' : 'text/plain'
}

function markupType(text: string): string | null {
  if (!text.startsWith('<')) return null
  const start = text.replaceAll(/<\?[^]*?\?>|<!--[^]*?-->/g, '').trimStart()
  const root = start.replace(/^<!DOCTYPE\s+(\w+)[^[>]*(?:\[[^]*?\]\s*)?>/i, '').trimStart()
  if (/^<svg[\s>/]/.test(root) || /^<!DOCTYPE\s+svg\b/i.test(start)) return 'image/svg+xml'
  if (/^<!DOCTYPE\s+html\b/i.test(start) || /^<html[\s>]/i.test(root)) return 'text/html'
  if (/^<COLLADA[\s>]/.test(root)) return 'model/vnd.collada+xml'
  return text.startsWith('<?xml') ? 'application/xml' : null
}

const largestJson = 64 << 20

async function jsonType(bytes: Bytes, encoding: string): Promise<string> {
  if (bytes.size > largestJson) return 'text/plain'
  const text = new TextDecoder(encoding).decode(await bytes.at(0, bytes.size))
  const object = /^\uFEFF?\s*\{/.test(text)
  if (object && /"asset"\s*:\s*\{[^}]*"version"\s*:\s*"\d/.test(text)) return 'model/gltf+json'
  try {
    JSON.parse(text)
    return 'application/json'
  } catch {
    const parts = new Set(
      text.match(/"(?:accessors|bufferViews|componentType|byteLength|primitives)"\s*:/g),
    )
    return object && parts.size >= 2 ? 'model/gltf+json' : 'text/plain'
  }
}

/** Half of the lines or more are OBJ statements, and one of them a vertex, a face or a material library. */
function looksLikeObj(text: string): boolean {
  const lines = text
    .split(/\r\n|\n|\r/)
    .slice(0, 2000)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const statements = lines.filter((line) =>
    /^(?:v|vt|vn|vp)\s+[-+.\d]|^[fl]\s+-?\d|^(?:o|g|s|usemtl|mtllib)(?:\s|$)/.test(line),
  )
  const sure = statements.some((line) => /^v\s+[-+.\d]\S*\s+[-+.\d]|^f\s+-?\d|^mtllib\s/.test(line))
  return sure && statements.length * 2 >= lines.length
}

function looksLikeCsv(text: string): boolean {
  const lines = text
    .split(/\r\n|\n|\r/)
    .slice(0, 50)
    .filter((line) => line.trim() !== '')
  if (lines.length < 2) return false
  return [',', ';', '\t'].some((mark) => {
    const widths = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(mark).length)
    const [first = 1] = widths
    return first > 1 && widths.slice(0, -1).every((width) => width === first)
  })
}
