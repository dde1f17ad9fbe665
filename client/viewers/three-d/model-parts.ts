import {
  Box3,
  type BufferGeometry,
  type Line,
  type Material,
  type Mesh,
  type Object3D,
  type Points,
  Texture,
} from 'three'

import type { Bounds } from './fit-to-view.ts'

/** A part of a model that draws something. */
export type Drawable = Mesh | Points | Line

export interface ModelFacts {
  triangles: number
  vertices: number
  parts: number
  materials: number
  textures: number
  /** What the shapes and the pictures take on the graphics card, about. */
  shapeBytes: number
  pictureBytes: number
  hasPoints: boolean
  hasFaces: boolean
}

export function drawablesOf(model: Object3D): Drawable[] {
  const found: Drawable[] = []
  model.traverse((part) => {
    if ('geometry' in part && 'material' in part) found.push(part as Drawable)
  })
  return found
}

export function trianglesOf(part: Object3D): number {
  if (!('isMesh' in part)) return 0
  const { geometry } = part as Mesh
  const corners = geometry.index?.count ?? geometry.getAttribute('position')?.count ?? 0
  const copies = 'count' in part && typeof part.count === 'number' ? part.count : 1
  return Math.floor(corners / 3) * copies
}

/** What there is to see; null when the model has no vertices. */
export function modelFacts(model: Object3D): ModelFacts | null {
  const parts = drawablesOf(model)
  const geometries = [...new Set(parts.map((part) => part.geometry))]
  const materials = [...new Set(parts.flatMap((part) => part.material))]
  const textures = [...new Set(materials.flatMap(texturesOf))]
  const vertices = sum(parts.map(({ geometry }) => geometry.getAttribute('position')?.count ?? 0))
  if (vertices === 0 || !boundsOf(model)) return null
  return {
    vertices,
    triangles: sum(parts.map(trianglesOf)),
    parts: parts.length,
    materials: materials.length,
    textures: textures.length,
    shapeBytes: sum(geometries.map(bytesOf)),
    pictureBytes: sum(textures.map(pixelBytes)),
    hasPoints: parts.some((part) => 'isPoints' in part),
    hasFaces: parts.some((part) => 'isMesh' in part),
  }
}

/** The box around a model as it stands in its world; null when it has no size that a number can say. */
export function boundsOf(model: Object3D): Bounds | null {
  const box = new Box3().setFromObject(model)
  if (box.isEmpty() || !Number.isFinite(box.max.lengthSq() + box.min.lengthSq())) return null
  return { min: box.min.toArray(), max: box.max.toArray() }
}

/** Gives back what a model holds on the graphics card. */
export function disposeModel(model: Object3D): void {
  for (const { geometry, material } of drawablesOf(model)) {
    geometry.dispose()
    for (const one of [material].flat()) disposeMaterial(one)
  }
  model.traverse((part) => {
    if ('skeleton' in part) (part.skeleton as { dispose: () => void }).dispose()
  })
}

export function texturesOf(material: Material): Texture[] {
  return Object.values(material).filter((value): value is Texture => value instanceof Texture)
}

function disposeMaterial(material: Material): void {
  for (const texture of texturesOf(material)) {
    if (texture.image instanceof ImageBitmap) texture.image.close()
    texture.dispose()
  }
  material.dispose()
}

function bytesOf(geometry: BufferGeometry): number {
  const attributes = [geometry.index, ...Object.values(geometry.attributes)]
  return sum(attributes.map((attribute) => attribute?.array.byteLength ?? 0))
}

function pixelBytes({ image }: Texture): number {
  const { width = 0, height = 0 } = (image ?? {}) as { width?: number; height?: number }
  // Smaller versions of a picture take a third more.
  return Math.round((width * height * 4 * 4) / 3)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
