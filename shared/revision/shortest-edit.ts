/** Tokens `from` until before `to` of the first list stand where tokens `into` until before `until` of the second do. */
export interface Hunk {
  from: number
  to: number
  into: number
  until: number
}

const most = 1_200

/**
 * The shortest way to make one list of tokens from another, as the stretches that differ. Myers (1986), "An O(ND) difference
 * algorithm and its variations"; null where more than 1,200 tokens go or come, so that its time and memory are bounded.
 */
export function shortestEdit(a: readonly string[], b: readonly string[]): Hunk[] | null {
  if (Math.abs(a.length - b.length) > most) return null
  const limit = Math.min(a.length + b.length, most)
  const reach = new Int32Array(2 * limit + 3)
  const middle = limit + 1
  const trace: Int32Array[] = []
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1))
      let x = down ? at(reach, middle + k + 1) : at(reach, middle + k - 1) + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      reach[middle + k] = x
      if (x >= a.length && y >= b.length) return hunksOf(trace, a.length, b.length)
    }
  }
  return null
}

/** Walks the trace back from the end and gathers neighbouring steps. */
function hunksOf(trace: readonly Int32Array[], oldLength: number, newLength: number): Hunk[] {
  const hunks: Hunk[] = []
  let [x, y] = [oldLength, newLength]
  for (let d = trace.length - 1; d > 0; d--) {
    const reach = trace[d] ?? new Int32Array()
    const middle = d + 1
    const k = x - y
    const down = k === -d || (k !== d && at(reach, middle + k - 1) < at(reach, middle + k + 1))
    const before = at(reach, middle + (down ? k + 1 : k - 1))
    const beforeY = before - (down ? k + 1 : k - 1)
    const [stepX, stepY] = down ? [before, beforeY + 1] : [before + 1, beforeY]
    const next = hunks.at(-1)
    if (next?.from === stepX && next.into === stepY)
      Object.assign(next, { from: before, into: beforeY })
    else hunks.push({ from: before, to: stepX, into: beforeY, until: stepY })
    ;[x, y] = [before, beforeY]
  }
  return hunks.toReversed()
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0
}
