import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  LinearMipmapLinearFilter,
  LinearFilter,
  type LoadingManager,
  type Texture,
  type TypedArray,
} from 'three'
import type { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'

import type { NumberType, UnpackedMesh } from './packed.ts'
import { unpack } from './unpack.ts'

const arrays: Record<NumberType, new (bytes: ArrayBuffer) => TypedArray> = {
  Float32Array,
  Int8Array,
  Int16Array,
  Int32Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
}

type Done<T> = (result: T) => void
type Failed = (error: unknown) => void

/**
 * Lets a glTF loader unpack Draco and KTX 2. The loaders of three.js start workers from blobs, which the page's policy
 * forbids; these speak to the one worker of ours.
 */
export function withUnpacking(loader: GLTFLoader, source: KtxSource): GLTFLoader {
  const draco = {
    preload: () => undefined,
    // The loader calls it with six arguments.
    // oxlint-disable-next-line max-params -- see above
    decodeDracoFile: (
      bytes: ArrayBuffer,
      done: Done<BufferGeometry>,
      ids: Record<string, number>,
      types: Record<string, NumberType>,
      _space: string,
      failed: Failed,
    ) => {
      const attributes = Object.entries(ids).map(([name, id]) => ({
        name,
        id,
        type: types[name] ?? ('Float32Array' as const),
      }))
      unpack({ kind: 'draco', bytes, attributes }).then((mesh) => done(geometryOf(mesh)), failed)
    },
  }
  const ktx2 = {
    isKTX2Loader: true,
    parse: (bytes: ArrayBuffer, done: Done<Texture>, failed: Failed) => {
      source.manager.itemStart('ktx2')
      textureOf(bytes)
        .then(done, failed)
        .finally(() => source.manager.itemEnd('ktx2'))
    },
    // oxlint-disable-next-line max-params -- as the loader calls it
    load: (url: string, done: Done<Texture>, _: unknown, failed: Failed) => {
      source.manager.itemStart(url)
      source
        .read(url)
        .then((bytes) => textureOf(bytes.buffer))
        .then(done, failed)
        .finally(() => source.manager.itemEnd(url))
    },
  }
  const parts = { dracoLoader: draco, ktx2Loader: ktx2 }
  return Object.assign(loader, parts as unknown as Pick<GLTFLoader, keyof typeof parts>)
}

export interface KtxSource {
  manager: LoadingManager
  /** The bytes of a picture that stands beside the model. */
  read: (address: string) => Promise<Uint8Array<ArrayBuffer>>
}

function geometryOf({ index, attributes }: UnpackedMesh): BufferGeometry {
  const geometry = new BufferGeometry()
  for (const { name, itemSize, type, bytes } of attributes)
    geometry.setAttribute(name, new BufferAttribute(new arrays[type](bytes), itemSize))
  return index ? geometry.setIndex(new BufferAttribute(index, 1)) : geometry
}

async function textureOf(bytes: ArrayBuffer): Promise<Texture> {
  const { data, width, height } = await unpack({ kind: 'ktx2', bytes })
  const texture = new DataTexture(data, width, height)
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.needsUpdate = true
  return texture
}
