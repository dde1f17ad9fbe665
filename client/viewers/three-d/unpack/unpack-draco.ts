// oxlint-disable-next-line import/default -- the bundler makes the address its default export
import wasm from 'three/examples/jsm/libs/draco/gltf/draco_decoder.wasm?url'
// oxlint-disable no-underscore-dangle -- the decoder's own names
import startDraco, { type Draco } from 'three/examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js'

import type { NumberType, PackedMesh, UnpackedMesh } from './packed.ts'

// A file of a few bytes can claim any number of points; more than this is no model but an attack.
const most = 50e6

let started: Promise<{ draco: Draco }> | undefined

/** Unpacks what Google's Draco packed; the decoder is ours and comes from our own origin. */
export async function unpackDraco({ bytes, attributes }: PackedMesh): Promise<UnpackedMesh> {
  started ??= new Promise((resolve) => {
    // The module is a thenable that never ends, so it is wrapped.
    startDraco({ locateFile: () => wasm, onModuleLoaded: (loaded) => resolve({ draco: loaded }) })
  })
  const { draco } = await started
  const packed = new Int8Array(bytes)
  const decoder = new draco.Decoder()
  const isMesh = decoder.GetEncodedGeometryType(packed) === draco.TRIANGULAR_MESH
  const geometry = isMesh ? new draco.Mesh() : new draco.PointCloud()
  const status = isMesh
    ? decoder.DecodeArrayToMesh(packed, packed.length, geometry)
    : decoder.DecodeArrayToPointCloud(packed, packed.length, geometry)
  if (!status.ok() || geometry.ptr === 0) throw new Error(`Draco: ${status.error_msg()}`)
  const points = geometry.num_points()
  if (points > most || geometry.num_faces() > most) throw new Error('Draco: too many points')

  const copied = (length: number, write: (at: number) => boolean) => {
    const at = draco._malloc(length)
    const written = write(at)
    const copy = draco.HEAPU8.slice(at, at + length).buffer
    draco._free(at)
    if (!written) throw new Error('Draco: cut off')
    return copy
  }
  const unpacked = attributes.map(({ name, id, type }) => {
    const attribute = decoder.GetAttributeByUniqueId(geometry, id)
    const itemSize = attribute.num_components()
    const length = points * itemSize * sizes[type]
    const data = copied(length, (at) =>
      decoder.GetAttributeDataArrayForAllPoints(
        geometry,
        attribute,
        kindOf(draco, type),
        length,
        at,
      ),
    )
    return { name, itemSize, type, bytes: data }
  })
  const corners = geometry.num_faces() * 12
  const index = isMesh
    ? new Uint32Array(
        copied(corners, (at) => decoder.GetTrianglesUInt32Array(geometry, corners, at)),
      )
    : null
  draco.destroy(geometry)
  draco.destroy(decoder)
  return { index, attributes: unpacked }
}

const sizes: Record<NumberType, number> = {
  Float32Array: 4,
  Int8Array: 1,
  Int16Array: 2,
  Int32Array: 4,
  Uint8Array: 1,
  Uint16Array: 2,
  Uint32Array: 4,
}

function kindOf(draco: Draco, type: NumberType): number {
  return {
    Float32Array: draco.DT_FLOAT32,
    Int8Array: draco.DT_INT8,
    Int16Array: draco.DT_INT16,
    Int32Array: draco.DT_INT32,
    Uint8Array: draco.DT_UINT8,
    Uint16Array: draco.DT_UINT16,
    Uint32Array: draco.DT_UINT32,
  }[type]
}
