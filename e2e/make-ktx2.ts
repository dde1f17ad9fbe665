import { bytesOf, glb } from './make-models.ts'
import type { TestMedium } from './media-records.ts'

/**
 * A picture of one colour in KTX 2, packed as Basis Universal's UASTC: every block of 4 by 4 pixels is of mode 8, which
 * holds its mode (5 bits), red, green, blue and alpha, and hints for ETC1.
 */
export function ktx2([red = 0, green = 0, blue = 0]: number[], blocks = 2): Buffer {
  const bits =
    0x17n | (BigInt(red) << 5n) | (BigInt(green) << 13n) | (BigInt(blue) << 21n) | (255n << 29n)
  const block = Buffer.alloc(16)
  block.writeBigUInt64LE(bits)
  const pixels = Buffer.concat(Array.from({ length: blocks * blocks }, () => block))
  const side = blocks * 4
  const descriptor = Buffer.alloc(44)
  descriptor.writeUInt32LE(44, 0)
  descriptor.writeUInt16LE(2, 8)
  descriptor.writeUInt16LE(40, 10)
  // Colour model UASTC, primaries of sRGB, its transfer function; blocks of 4 by 4 in 16 bytes.
  Buffer.from([166, 1, 2, 0, 3, 3, 0, 0, 16]).copy(descriptor, 12)
  // One sample: 128 bits of red, green, blue and alpha.
  descriptor.writeUInt8(127, 30)
  descriptor.writeUInt8(3, 31)
  descriptor.writeUInt32LE(0xffffffff, 40)
  const start = 80 + 24
  const at = (start + descriptor.length + 15) & ~15
  const head = Buffer.alloc(at)
  Buffer.from('\u00ABKTX 20\u00BB\r\n\u001A\n', 'latin1').copy(head)
  for (const [i, value] of [0, 1, side, side, 0, 0, 1, 1, 0, start, 44].entries())
    head.writeUInt32LE(value, 12 + 4 * i)
  for (const [i, value] of [at, pixels.length, pixels.length].entries())
    head.writeBigUInt64LE(BigInt(value), 80 + 8 * i)
  descriptor.copy(head, start)
  return Buffer.concat([head, pixels])
}

/** A square in front of the eye that wears such a picture (KHR_texture_basisu). */
export function ktx2Square(color: number[]): TestMedium {
  const positions = bytesOf(Float32Array.from([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]))
  const places = bytesOf(Float32Array.from([0, 1, 1, 1, 1, 0, 0, 0]))
  const indices = bytesOf(Uint16Array.from([0, 1, 2, 0, 2, 3]))
  const picture = ktx2(color)
  const parts = [positions, places, indices, picture]
  const name = 'KHR_texture_basisu'
  const json = {
    extensionsUsed: [name, 'KHR_materials_unlit'],
    extensionsRequired: [name],
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [
      { primitives: [{ attributes: { POSITION: 0, TEXCOORD_0: 1 }, indices: 2, material: 0 }] },
    ],
    materials: [
      {
        pbrMetallicRoughness: { baseColorTexture: { index: 0 } },
        extensions: { KHR_materials_unlit: {} },
      },
    ],
    textures: [{ extensions: { [name]: { source: 0 } } }],
    images: [{ bufferView: 3, mimeType: 'image/ktx2' }],
    buffers: [{ byteLength: parts.reduce((sum, part) => sum + part.length, 0) }],
    bufferViews: parts.map(({ length }, i) => ({
      buffer: 0,
      byteOffset: parts.slice(0, i).reduce((sum, part) => sum + part.length, 0),
      byteLength: length,
    })),
    accessors: [
      {
        bufferView: 0,
        componentType: 5126,
        count: 4,
        type: 'VEC3',
        min: [-1, -1, 0],
        max: [1, 1, 0],
      },
      { bufferView: 1, componentType: 5126, count: 4, type: 'VEC2' },
      { bufferView: 2, componentType: 5123, count: 6, type: 'SCALAR' },
    ],
  }
  return { name: 'ktx2-square.glb', bytes: glb(json, Buffer.concat(parts)) }
}
