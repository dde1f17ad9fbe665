import { linesOf, type Bytes } from '#server/media/probe/bytes.ts'
import { Damage } from '#server/media/probe/damage.ts'

import { fan, isNumber, type MeshFacts, wordsOf } from './mesh-facts.ts'

/** Reads a Wavefront OBJ: vertices of three numbers, faces of at least three corners that name vertices that are there. */
export async function readObj(bytes: Bytes): Promise<MeshFacts> {
  let vertices = 0
  let triangles = 0
  let highest = 0
  let goesOn = ''
  let last = ''
  for await (const lines of linesOf(bytes)) {
    last = lines.at(-1) ?? last
    for (const line of lines) {
      if (line.endsWith('\\')) {
        goesOn += `${line.slice(0, -1)} `
        continue
      }
      const [word, ...rest] = wordsOf(goesOn + line)
      goesOn = ''
      if (word === 'v') {
        if (!rest.slice(0, 3).every(isNumber) || rest.length < 3)
          throw new Damage('A vertex does not have three numbers: the file is cut off or garbled.')
        vertices++
      } else if (word === 'f') {
        triangles += fan(rest.length)
        highest = Math.max(highest, highestCorner(rest, vertices))
      }
    }
  }
  if ((await endsInLine(bytes)) && isCut(wordsOf(last)))
    throw new Damage('The file is cut off in the middle of a line.')
  if (highest > vertices) throw new Damage('A face names a vertex that is not there.')
  return { vertices, triangles }
}

function highestCorner(corners: string[], soFar: number): number {
  if (corners.length < 3) throw new Damage('A face has fewer than three corners.')
  let highest = 0
  for (const corner of corners) {
    const at = /^(-?\d+)(?:\/-?\d*){0,2}$/.exec(corner)?.[1]
    if (at === undefined) throw new Damage('A face has a corner that is not a number.')
    const index = Number(at)
    if (index === 0 || -index > soFar) throw new Damage('A face names a vertex that is not there.')
    highest = Math.max(highest, index)
  }
  return highest
}

async function endsInLine(bytes: Bytes): Promise<boolean> {
  const end = await bytes.at(Math.max(0, bytes.size - 1), 1)
  return end[0] !== 10 && end[0] !== 13
}

const longWords = ['usemtl', 'mtllib']

/** Whether a last line without an end can only be the beginning of one. */
function isCut([word = '', ...rest]: string[]): boolean {
  if (word !== '' && longWords.some((long) => long.startsWith(word) && long !== word)) return true
  if (word === 'vn' && (rest.length < 3 || !rest.every(isNumber))) return true
  if (word === 'vt' && !rest.every(isNumber)) return true
  // All corners of a face name the same: a vertex, and with it a texture's place, a normal, both or neither.
  return word === 'f' && new Set(rest.map((corner) => corner.replaceAll(/-?\d+/g, '1'))).size > 1
}
