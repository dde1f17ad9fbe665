const header = 84
const perTriangle = 50

/** A wavy sheet as binary STL with `side * side * 2` triangles. */
export function stlOf(side: number, seed: number): Buffer {
  const triangles = 2 * side * side
  const file = Buffer.alloc(header + perTriangle * triangles)
  file.writeUInt32LE(triangles, 80)
  const height = (x: number, y: number) => Math.sin((x + seed) / 9) * Math.cos(y / 7) * 4
  let at = header
  const add = (corners: [number, number][]) => {
    at += 12
    for (const [x, y] of corners)
      for (const value of [x, y, height(x, y)]) {
        file.writeFloatLE(value, at)
        at += 4
      }
    at += 2
  }
  for (let x = 0; x < side; x++)
    for (let y = 0; y < side; y++) {
      add([
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
      ])
      add([
        [x, y],
        [x + 1, y + 1],
        [x, y + 1],
      ])
    }
  return file
}
