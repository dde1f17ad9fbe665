import draco3d from 'draco3d'

import type { TestMedium } from './media-records.ts'

const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1])
const faces = [
  [0, 2, 1, 1, 2, 3],
  [4, 5, 6, 5, 7, 6],
  [0, 1, 4, 1, 5, 4],
  [2, 6, 3, 3, 6, 7],
  [0, 4, 2, 2, 4, 6],
  [1, 3, 5, 3, 7, 5],
].flat()

/** A cube of side 1 around the origin: 8 corners and 12 triangles. */
export const cube = {
  positions: Float32Array.from(corners.flat().map((at) => at - 0.5)),
  indices: Uint16Array.from(faces),
}

export const bytesOf = (array: Float32Array | Uint16Array) => Buffer.from(array.buffer)
const words = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer)
const padded = (bytes: Buffer, by: number) =>
  Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3, by)])

const corner = (i: number) => Array.from(cube.positions.subarray(3 * i, 3 * i + 3))

/** A glTF in one file (glTF 2.0, section 4). */
export function glb(json: object, data: Buffer): Buffer {
  const text = padded(Buffer.from(JSON.stringify({ asset: { version: '2.0' }, ...json })), 0x20)
  const body = padded(data, 0)
  return Buffer.concat([
    words(0x46546c67, 2, 28 + text.length + body.length),
    words(text.length, 0x4e4f534a),
    text,
    words(body.length, 0x004e4942),
    body,
  ])
}

const painted = (baseColorFactor: number[]) => ({
  pbrMetallicRoughness: { baseColorFactor, metallicFactor: 0 },
})
const meshOf = (material: number) => ({
  primitives: [{ attributes: { POSITION: 0 }, indices: 1, material }],
})

/** A red cube that moves 4 up within two seconds, and a blue one that stays; the file is in metres. */
export function twoCubes(): { name: string; bytes: Buffer } {
  const times = Float32Array.from([0, 2])
  const places = Float32Array.from([-1, 0, 0, -1, 4, 0])
  const parts = [cube.positions, cube.indices, times, places].map(bytesOf)
  const views = parts.map(({ length }, i) => ({
    buffer: 0,
    byteOffset: parts.slice(0, i).reduce((sum, part) => sum + part.length, 0),
    byteLength: length,
  }))
  const json = {
    scene: 0,
    scenes: [{ nodes: [0, 1] }],
    nodes: [
      { name: 'Red one', mesh: 0, translation: [-1, 0, 0] },
      { name: 'Blue one', mesh: 1, translation: [1, 0, 0] },
    ],
    meshes: [meshOf(0), meshOf(1)],
    materials: [painted([1, 0, 0, 1]), painted([0, 0, 1, 1])],
    buffers: [{ byteLength: parts.reduce((sum, part) => sum + part.length, 0) }],
    bufferViews: views,
    accessors: [
      { ...box, bufferView: 0, componentType: 5126, count: 8, type: 'VEC3' },
      { bufferView: 1, componentType: 5123, count: 36, type: 'SCALAR' },
      { bufferView: 2, componentType: 5126, count: 2, type: 'SCALAR', min: [0], max: [2] },
      { bufferView: 3, componentType: 5126, count: 2, type: 'VEC3' },
    ],
    animations: [
      {
        name: 'Rise',
        channels: [{ sampler: 0, target: { node: 0, path: 'translation' } }],
        samplers: [{ input: 2, output: 3 }],
      },
    ],
  }
  return { name: 'two-cubes.glb', bytes: glb(json, Buffer.concat(parts)) }
}

const box = { min: [-0.5, -0.5, -0.5], max: [0.5, 0.5, 0.5] }

/** The cube packed by Draco (KHR_draco_mesh_compression), with Google's own encoder. */
export async function dracoCube(): Promise<TestMedium> {
  const encoders = await draco3d.createEncoderModule({})
  const [encoder, builder, mesh] = [
    new encoders.Encoder(),
    new encoders.MeshBuilder(),
    new encoders.Mesh(),
  ]
  builder.AddFacesToMesh(mesh, 12, Uint32Array.from(cube.indices))
  const id = builder.AddFloatAttribute(mesh, encoders.POSITION, 8, 3, cube.positions)
  const out = new encoders.DracoInt8Array()
  const length = encoder.EncodeMeshToDracoBuffer(mesh, out)
  const packed = Buffer.from(Array.from({ length }, (_, i) => out.GetValue(i) & 255))
  const name = 'KHR_draco_mesh_compression'
  const json = {
    extensionsUsed: [name],
    extensionsRequired: [name],
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [
      {
        primitives: [
          {
            attributes: { POSITION: 0 },
            indices: 1,
            extensions: { [name]: { bufferView: 0, attributes: { POSITION: id } } },
          },
        ],
      },
    ],
    buffers: [{ byteLength: length }],
    bufferViews: [{ buffer: 0, byteLength: length }],
    accessors: [
      { ...box, componentType: 5126, count: 8, type: 'VEC3' },
      { componentType: 5123, count: 36, type: 'SCALAR' },
    ],
  }
  return { name: 'draco-cube.glb', bytes: glb(json, packed) }
}

/** The corners of a cube as a cloud in PCD, in each of its three forms. */
export function cloud(form: 'ascii' | 'binary' | 'binary_compressed'): TestMedium {
  const head = `VERSION .7\nFIELDS x y z\nSIZE 4 4 4\nTYPE F F F\nCOUNT 1 1 1\nWIDTH 8\nHEIGHT 1\nVIEWPOINT 0 0 0 1 0 0 0\nPOINTS 8\nDATA ${form}\n`
  const name = `cloud-${form}.pcd`
  const rows = Array.from({ length: 8 }, (_, i) => corner(i))
  if (form === 'ascii')
    return { name, bytes: head + rows.map((row) => row.join(' ')).join('\n') + '\n' }
  if (form === 'binary')
    return { name, bytes: Buffer.concat([Buffer.from(head), bytesOf(cube.positions)]) }
  const columns = [0, 1, 2].flatMap((axis) => rows.map((row) => row[axis] ?? 0))
  const plain = bytesOf(Float32Array.from(columns))
  // LZF without a single repetition: runs of 32 bytes, each after their number less one.
  const packed = Buffer.concat(
    Array.from({ length: plain.length / 32 }, (_, i) =>
      Buffer.concat([Buffer.from([31]), plain.subarray(32 * i, 32 * i + 32)]),
    ),
  )
  const sizes = words(packed.length, plain.length)
  return { name, bytes: Buffer.concat([Buffer.from(head), sizes, packed]) }
}

/** The cube as an STL in words, without normals of its own. */
export function stlCube(): TestMedium {
  const facets = Array.from({ length: 12 }, (_, i) => [
    'facet normal 0 0 0',
    'outer loop',
    ...Array.from(cube.indices.subarray(3 * i, 3 * i + 3), (n) => `vertex ${corner(n).join(' ')}`),
    'endloop',
    'endfacet',
  ])
  return {
    name: 'cube.stl',
    bytes: ['solid cube', ...facets.flat(), 'endsolid cube', ''].join('\n'),
  }
}
