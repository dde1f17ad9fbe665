/** The types that a vertex attribute may be written in. */
export type NumberType =
  | 'Float32Array'
  | 'Int8Array'
  | 'Int16Array'
  | 'Int32Array'
  | 'Uint8Array'
  | 'Uint16Array'
  | 'Uint32Array'

/** What there is to unpack: a mesh by Draco, with the identifiers and types of its attributes, or a picture in KTX 2. */
export interface PackedMesh {
  kind: 'draco'
  bytes: ArrayBuffer
  attributes: { name: string; id: number; type: NumberType }[]
}
export interface PackedPicture {
  kind: 'ktx2'
  bytes: ArrayBuffer
}
export type Packed = PackedMesh | PackedPicture

export interface UnpackedMesh {
  /** Corners of triangles; null for a cloud of points. */
  index: Uint32Array<ArrayBuffer> | null
  attributes: { name: string; itemSize: number; type: NumberType; bytes: ArrayBuffer }[]
}

/** A picture as red, green, blue and alpha, 8 bits each, its first row first. */
export interface UnpackedPicture {
  width: number
  height: number
  data: Uint8Array<ArrayBuffer>
}

export type Answer =
  | { id: number; done: UnpackedMesh | UnpackedPicture }
  | { id: number; failed: string }
