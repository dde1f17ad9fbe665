export interface Cloud {
  positions: Float32Array<ArrayBuffer>
  /** Red, green, blue from 0 to 255 for each point; null where the file has none. */
  colors: Uint8Array<ArrayBuffer> | null
}

/**
 * Reads points as lines of numbers: x y z, then perhaps red, green and blue, apart by spaces, commas or semicolons. A word
 * before them (the element, in chemistry's files) is passed over, and so is any line with fewer than three numbers.
 */
export function readXyz(text: string): Cloud {
  const positions: number[] = []
  const colors: number[] = []
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:#|\/\/)/.test(line)) continue
    const words = line.split(/[\s,;]+/).filter(Boolean)
    const named = words.length > 3 && Number.isNaN(Number(words[0]))
    const numbers = (named ? words.slice(1) : words).map(Number)
    const [x, y, z] = numbers
    if (numbers.length < 3 || ![x, y, z].every(Number.isFinite)) continue
    positions.push(x ?? 0, y ?? 0, z ?? 0)
    const color = numbers.slice(-3)
    if (numbers.length >= 6 && color.every(isShade)) colors.push(...color)
  }
  const coloured = colors.length > 0 && colors.length === positions.length
  return {
    positions: Float32Array.from(positions),
    colors: coloured ? Uint8Array.from(colors) : null,
  }
}

const isShade = (value: number) => Number.isInteger(value) && value >= 0 && value <= 255
