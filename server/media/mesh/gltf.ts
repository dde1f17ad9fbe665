import { exactly, type Bytes } from '#server/media/probe/bytes.ts'
import { Damage } from '#server/media/probe/damage.ts'

import { Gltf } from './gltf-shape.ts'
import { partsOf, texturePixels } from './gltf-textures.ts'
import { type MeshFacts } from './mesh-facts.ts'

const largestScene = 64 << 20

/** Reads a GLB: the chunks must be whole, and the scene must draw something. */
export async function readGlb(bytes: Bytes): Promise<MeshFacts> {
  const head = await exactly(bytes, 0, 20)
  if (head.readUInt32LE(4) !== 2) throw new Damage('Only version 2 of glTF can be shown.')
  if (head.readUInt32LE(8) > bytes.size) throw new Damage('The file is cut off.')
  const length = head.readUInt32LE(12)
  if (length > largestScene) throw new Damage('The description of the scene is too large.')
  const gltf = parse((await exactly(bytes, 20, length)).toString('utf8'))
  const next = await bytes.at(20 + length, 8)
  const binary = next.length === 8 ? next.readUInt32LE(0) : 0
  const first = gltf.buffers[0]
  if (first && first.uri === undefined && !(first.byteLength <= binary + 3) && usesBuffer(gltf, 0))
    throw new Damage('The file is cut off: its buffer is shorter than it announces.')
  const inside = (at: number, size: number) => bytes.at(28 + length + at, size)
  return { ...measure(gltf), ...(await texturePixels(gltf, inside)), ...partsOf(gltf) }
}

/** Reads a glTF in JSON. Buffers in files of their own are not opened; those written inside must be whole. */
export async function readGltf(bytes: Bytes): Promise<MeshFacts> {
  if (bytes.size > largestScene) throw new Damage('The description of the scene is too large.')
  const gltf = parse((await bytes.at(0, bytes.size)).toString('utf8'))
  for (const { uri, byteLength } of gltf.buffers) {
    const data = /^data:[^,]*;base64,/.exec(uri ?? '')
    if (data && Math.floor(((uri?.length ?? 0) - data[0].length) * 0.75) < byteLength)
      throw new Damage('A buffer inside the file is cut off.')
  }
  return { ...measure(gltf), ...(await texturePixels(gltf)), ...partsOf(gltf) }
}

function parse(text: string): Gltf {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Damage('The description of the scene is cut off or is not JSON.')
  }
  const gltf = Gltf.safeParse(value)
  if (!gltf.success) throw new Damage('The description of the scene is not as glTF wants it.')
  return gltf.data
}

const usesBuffer = (gltf: Gltf, buffer: number) =>
  gltf.bufferViews.some((view) => view.buffer === buffer)

function measure(gltf: Gltf): MeshFacts {
  for (const view of gltf.bufferViews) {
    const buffer = gltf.buffers[view.buffer]
    if (!buffer || view.byteOffset + view.byteLength > buffer.byteLength)
      throw new Damage('A part of the model lies outside its buffer.')
  }
  // A mesh is drawn once for each node that names it.
  const drawn = new Map<number | undefined, number>()
  for (const { mesh } of gltf.nodes) drawn.set(mesh, (drawn.get(mesh) ?? 0) + 1)
  const facts = { vertices: 0, triangles: 0 }
  gltf.meshes.forEach(({ primitives }, mesh) => {
    const times = drawn.get(mesh) ?? 0
    if (times === 0) return
    for (const { attributes, indices, mode } of primitives) {
      const vertices = countOf(gltf, attributes['POSITION'])
      const corners = indices === undefined ? vertices : countOf(gltf, indices)
      facts.vertices += times * vertices
      facts.triangles += times * triangles(mode, corners)
    }
  })
  return facts
}

function countOf(gltf: Gltf, accessor: number | undefined): number {
  if (accessor === undefined) return 0
  const found = gltf.accessors[accessor]
  if (!found || (found.bufferView !== undefined && !gltf.bufferViews[found.bufferView]))
    throw new Damage('The model points to a part that is not there.')
  return found.count
}

function triangles(mode: number, corners: number): number {
  if (mode === 4) return Math.floor(corners / 3)
  return mode === 5 || mode === 6 ? Math.max(0, corners - 2) : 0
}
