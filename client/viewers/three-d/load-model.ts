import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Mesh,
  MeshStandardMaterial,
  Points,
  PointsMaterial,
  SRGBColorSpace,
  type Object3D,
} from 'three'
import { PCDLoader } from 'three/addons/loaders/PCDLoader.js'
import { STLLoader } from 'three/addons/loaders/STLLoader.js'

import { decodeText } from '#client/viewers/decode-text.ts'

import type { ItemKind } from './item-kind.ts'
import { loadGltf, type Scene, type Source } from './load-gltf.ts'
import { loadObj } from './load-obj.ts'
import { readOff } from './read-off.ts'
import { readPly } from './read-ply.ts'
import { readXyz } from './read-xyz.ts'

export type ModelKind = Exclude<ItemKind, 'material' | 'texture'>

/** Reads a model of any kind; its pictures may still be on their way. */
export async function loadModel(kind: ModelKind, source: Source): Promise<Scene> {
  if (kind === 'gltf') return loadGltf(source)
  const model = kind === 'obj' ? await loadObj(source) : plainModel(kind, source.bytes)
  return { model, clips: [] }
}

function plainModel(
  kind: Exclude<ModelKind, 'gltf' | 'obj'>,
  bytes: Uint8Array<ArrayBuffer>,
): Object3D {
  switch (kind) {
    case 'ply':
      return solid(readPly(bytes))
    case 'stl':
      return solid(new STLLoader().parse(bytes.buffer))
    case 'pcd':
      return solid(new PCDLoader().parse(bytes.buffer).geometry.setIndex([]))
    case 'xyz':
      return solid(xyzGeometry(decodeText(bytes).text))
    case 'off':
      return solid(offGeometry(decodeText(bytes).text))
  }
}

/** Faces as a surface; vertices without faces as a cloud of points, in their own colours where they have any. */
function solid(geometry: BufferGeometry): Object3D {
  const vertexColors = geometry.hasAttribute('color')
  if (geometry.index?.count === 0) {
    geometry.setIndex(null)
    return new Points(geometry, new PointsMaterial({ vertexColors, sizeAttenuation: false }))
  }
  if (!hasNormals(geometry)) geometry.computeVertexNormals()
  const color = vertexColors ? 0xffffff : 0xb8bcc8
  return new Mesh(geometry, new MeshStandardMaterial({ color, vertexColors, roughness: 0.7 }))
}

/** Many writers of STL leave the normals zero, and a surface without them is black. */
function hasNormals(geometry: BufferGeometry): boolean {
  if (!geometry.hasAttribute('normal')) return false
  const { array } = geometry.getAttribute('normal')
  for (let i = 0; i < array.length; i += 3)
    if (!array[i] && !array[i + 1] && !array[i + 2]) return false
  return true
}

function xyzGeometry(text: string): BufferGeometry {
  const { positions, colors } = readXyz(text)
  const geometry = new BufferGeometry().setIndex([])
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  if (colors) geometry.setAttribute('color', new BufferAttribute(linear(colors), 3))
  return geometry
}

/** The colours of a file are as a screen shows them; light is reckoned with their true strength. */
function linear(colors: Uint8Array): Float32Array<ArrayBuffer> {
  const color = new Color()
  const strengths = new Float32Array(colors.length)
  for (let i = 0; i < colors.length; i += 3) {
    const [r = 0, g = 0, b = 0] = colors.subarray(i, i + 3)
    color.setRGB(r / 255, g / 255, b / 255, SRGBColorSpace).toArray(strengths, i)
  }
  return strengths
}

function offGeometry(text: string): BufferGeometry {
  const { positions, indices } = readOff(text)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setIndex(new BufferAttribute(indices, 1))
  return geometry
}
