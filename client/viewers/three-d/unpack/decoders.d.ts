declare module 'three/examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js' {
  interface Attribute {
    num_components: () => number
  }
  interface Geometry {
    ptr: number
    num_points: () => number
    num_faces: () => number
  }
  interface Decoder {
    GetEncodedGeometryType: (bytes: Int8Array) => number
    DecodeArrayToMesh: (bytes: Int8Array, length: number, into: Geometry) => Status
    DecodeArrayToPointCloud: (bytes: Int8Array, length: number, into: Geometry) => Status
    GetAttributeByUniqueId: (geometry: Geometry, id: number) => Attribute
    GetAttributeDataArrayForAllPoints: (
      ...asked: [geometry: Geometry, attribute: Attribute, type: number, length: number, at: number]
    ) => boolean
    GetTrianglesUInt32Array: (geometry: Geometry, length: number, at: number) => boolean
  }
  interface Status {
    ok: () => boolean
    error_msg: () => string
  }
  export interface Draco {
    Decoder: new () => Decoder
    Mesh: new () => Geometry
    PointCloud: new () => Geometry
    TRIANGULAR_MESH: number
    DT_FLOAT32: number
    DT_INT8: number
    DT_INT16: number
    DT_INT32: number
    DT_UINT8: number
    DT_UINT16: number
    DT_UINT32: number
    HEAPU8: Uint8Array<ArrayBuffer>
    _malloc: (length: number) => number
    _free: (at: number) => void
    destroy: (thing: object) => void
  }
  const start: (options: {
    locateFile: () => string
    onModuleLoaded: (draco: Draco) => void
  }) => unknown
  export default start
}

declare module 'three/examples/jsm/libs/basis/basis_transcoder.js' {
  interface Ktx2File {
    isValid: () => boolean
    getWidth: () => number
    getHeight: () => number
    getLevels: () => number
    getFaces: () => number
    isHDR: () => boolean
    startTranscoding: () => boolean
    getImageLevelInfo: (
      level: number,
      layer: number,
      face: number,
    ) => { origWidth: number; origHeight: number; width: number; height: number }
    getImageTranscodedSizeInBytes: (
      ...asked: [level: number, layer: number, face: number, format: number]
    ) => number
    /** After the format: flags, and the channels to take where the format has only some. */
    transcodeImage: (
      into: Uint8Array,
      ...asked: [
        level: number,
        layer: number,
        face: number,
        format: number,
        flags: number,
        first: number,
        second: number,
      ]
    ) => number
    close: () => void
    delete: () => void
  }
  export interface Basis {
    KTX2File: new (bytes: Uint8Array) => Ktx2File
    initializeBasis: () => void
  }
  const start: (options: { locateFile: () => string }) => Promise<Basis>
  export default start
}
