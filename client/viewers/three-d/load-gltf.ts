import { TextureLoader, type AnimationClip, type Object3D } from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader, type GLTFParser } from 'three/addons/loaders/GLTFLoader.js'

import { dataBytes } from './data-bytes.ts'
import { drawablesOf } from './model-parts.ts'
import type { OnlySiblings } from './only-siblings.ts'
import type { Sibling } from './sibling-files.ts'
import { withUnpacking } from './unpack/unpack-loaders.ts'

/** Thrown when a model asks for something that is not there or not allowed; `what` names it. */
export class Lacking extends Error {
  what: string
  constructor(what: string) {
    super(what)
    this.what = what
  }
}

export interface Source {
  bytes: Uint8Array<ArrayBuffer>
  manager: OnlySiblings
  read: (url: string) => Promise<Uint8Array<ArrayBuffer>>
}

export interface Scene {
  model: Object3D
  clips: AnimationClip[]
}

/** Reads a glb or gltf: buffers from inside it or from a file beside it, never from an address. */
export async function loadGltf({ bytes, manager, read }: Source): Promise<Scene> {
  const bytesAt = async (address: string, mayStandIn?: (sibling: Sibling) => boolean) => {
    if (address.startsWith('data:')) return dataBytes(address)
    const sibling = manager.find(address, mayStandIn)
    if (!sibling) throw new Lacking(address)
    return read(sibling.file.url)
  }
  const loader = withUnpacking(new GLTFLoader(manager), { manager, read: bytesAt })
  loader.setMeshoptDecoder(MeshoptDecoder)
  loader.register((parser) => {
    // Pictures through <img>: the page's policy lets scripts fetch no blob and no data address.
    Object.assign(parser, {
      textureLoader: new TextureLoader(manager).setCrossOrigin('anonymous'),
      loadBuffer: (index: number) => bufferOf(parser, index),
    })
    return { name: 'countersign' }
  })
  const { scene, animations } = await loader.parseAsync(bytes.buffer, '')
  // Without normals of their own, faces are flat; a wireframe has no faces and would be black.
  for (const { geometry } of drawablesOf(scene).filter((part) => 'isMesh' in part))
    if (!geometry.hasAttribute('normal')) geometry.computeVertexNormals()
  return { model: scene, clips: animations }

  async function bufferOf(parser: GLTFParser, index: number): Promise<ArrayBuffer> {
    const json = parser.json as { buffers: { uri?: string }[] }
    const uri = json.buffers[index]?.uri
    // Numbers look like any other, so only a name tells whose they are.
    if (uri !== undefined) return (await bytesAt(uri, () => false)).buffer
    const { body } = (parser.extensions as { KHR_binary_glTF: { body: ArrayBuffer } })
      .KHR_binary_glTF
    return body
  }
}
