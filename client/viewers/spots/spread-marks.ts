/**
 * Where marks begin on a line `room` long, in the order of the places they want: each takes at least `least` and stands as near
 * as it can to its place. Where they do not all fit they share the line evenly.
 */
export function spreadMarks(
  wanted: readonly number[],
  { least, room }: { least: number; room: number },
): number[] {
  const fits = wanted.length * least <= room
  const size = fits ? least : room / Math.max(1, wanted.length)
  const placed: number[] = []
  for (const at of wanted) {
    const before = placed.at(-1)
    placed.push(Math.max(0, at, before === undefined ? 0 : before + size))
  }
  for (let i = placed.length - 1, most = room - size; i >= 0; i--, most -= size)
    placed[i] = Math.max(0, Math.min(placed[i] ?? 0, most))
  return placed
}
