import { Damage } from '#server/media/probe/damage.ts'
import type { ModelPart } from '#shared/media/facts.ts'

/** What a mesh reader counts. A point cloud has no triangles; only a glTF has textures inside, or names other files. */
export interface MeshFacts {
  vertices: number
  triangles: number
  texturePixels?: number
  parts?: ModelPart[]
}

export function someVertices(facts: MeshFacts): MeshFacts {
  if (facts.vertices === 0) throw new Damage('The model has no vertices.')
  return facts
}

/** The triangles of a polygon with so many corners. */
export const fan = (corners: number) => Math.max(0, corners - 2)

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$|^[+-]?(?:nan|inf|infinity)(?:\(ind\))?$/i

/** True for what mesh writers print as a number. */
export const isNumber = (word: string | undefined) => word !== undefined && number.test(word)

export const wordsOf = (line: string) => line.trim().split(/\s+/)
