/** How fast the shuttle runs: forward, backward or, at 0, not at all; times the speed that was chosen. */
export type Shuttle = -4 | -2 | -1 | 0 | 1 | 2 | 4

const forward: readonly Shuttle[] = [1, 2, 4]
const backward: readonly Shuttle[] = [-1, -2, -4]

/** What `l` (forward) or `j` (backward) makes of the shuttle: pressed again it doubles, pressed against it turns. */
export function shuttled(now: Shuttle, direction: 1 | -1): Shuttle {
  const gears = direction > 0 ? forward : backward
  const gear = gears.indexOf(now)
  return gears[Math.min(gear + 1, gears.length - 1)] ?? 0
}

export const speeds = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** The next speed up or down, within 0.1 to 4. */
export function nextSpeed(now: number, direction: 1 | -1): number {
  const next =
    direction > 0 ? speeds.find((speed) => speed > now) : speeds.findLast((speed) => speed < now)
  return next ?? now
}
