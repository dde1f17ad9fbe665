import { imageSize } from 'image-size'

import type { Gltf } from './gltf-shape.ts'
import type { MeshFacts } from './mesh-facts.ts'

/** Enough of a picture to hold the header that tells its size. */
const head = 1 << 16

/**
 * The pixels of all textures inside a glTF, by their headers. `inside` reads from the buffer that a GLB carries; a
 * picture whose size cannot be told counts nothing.
 */
export async function texturePixels(
  gltf: Gltf,
  inside?: (at: number, size: number) => Promise<Buffer>,
): Promise<Pick<MeshFacts, 'texturePixels'>> {
  let pixels = 0
  for (const { uri, bufferView } of gltf.images) {
    const view = bufferView === undefined ? undefined : gltf.bufferViews[bufferView]
    const carried = view?.buffer === 0 && gltf.buffers[0]?.uri === undefined
    if (view && carried && inside)
      pixels += pixelsOf(await inside(view.byteOffset, Math.min(view.byteLength, head)))
    else if (uri) pixels += pixelsOf(written(uri))
  }
  return pixels > 0 ? { texturePixels: pixels } : {}
}

/** The beginning of what is written into an address itself. */
function written(uri: string): Buffer {
  const data = /^data:[^,]{0,100};base64,/.exec(uri)
  return Buffer.from(data ? uri.slice(data[0].length, data[0].length + head) : '', 'base64')
}

const ktx2 = Buffer.from('\u00ABKTX 20\u00BB', 'latin1')

function pixelsOf(picture: Buffer): number {
  if (picture.subarray(0, 8).equals(ktx2) && picture.length >= 28)
    return picture.readUInt32LE(20) * Math.max(1, picture.readUInt32LE(24))
  try {
    const { width, height } = imageSize(picture)
    return width * height
  } catch {
    return 0
  }
}

/** The files of their own that a glTF names, each once. */
export function partsOf(gltf: Gltf): Pick<MeshFacts, 'parts'> {
  const parts = new Map<string, { name: string; bytes?: number }>()
  for (const { uri } of gltf.images) if (isFile(uri)) parts.set(uri, { name: uri })
  for (const { uri, byteLength } of gltf.buffers)
    if (isFile(uri)) parts.set(uri, { name: uri, bytes: byteLength })
  return parts.size > 0 ? { parts: [...parts.values()].slice(0, 1000) } : {}
}

const isFile = (uri: string | undefined): uri is string =>
  uri !== undefined && uri !== '' && uri.length < 1000 && !/^(?:data|https?|file|blob):/i.test(uri)
