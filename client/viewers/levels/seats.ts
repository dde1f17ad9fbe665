import { type HeavyKind, levelRules, mostLive } from './level.ts'

/** What a heavy viewer says of itself when seats are given. */
export interface Claim {
  id: string
  kind: HeavyKind
  /** The share of the viewer that is on the screen, or of the screen that it fills, whichever is more: 0 to 1. */
  seen: number
  /** Whether it is within three screens. */
  near: boolean
  /** When a person last asked for it, as a count that only grows; 0 for never. */
  wanted: number
  /** Whether it must not be put away: it plays, or something in it is not saved. */
  pinned: boolean
  live: boolean
}

/** The share that has to be seen before a viewer wakes by itself. */
const enough = 0.5

/**
 * Who may be live. The one asked for last comes first, then what plays, then what is looked at (the live ones before those
 * that would wake), then what is live and still near, what was asked for latest first.
 */
export function seats(claims: readonly Claim[]): Set<string> {
  const latest = Math.max(...claims.map(({ wanted }) => wanted))
  const ranked = claims
    .map((claim) => ({ claim, rank: rankOf(claim, latest) }))
    .filter(({ rank }) => rank > 0)
    .toSorted(
      (a, b) => b.rank - a.rank || b.claim.wanted - a.claim.wanted || b.claim.seen - a.claim.seen,
    )
  const given = new Set<string>()
  const perKind = new Map<HeavyKind, number>()
  for (const { claim } of ranked) {
    const used = perKind.get(claim.kind) ?? 0
    if (given.size >= mostLive || used >= levelRules[claim.kind].most) continue
    given.add(claim.id)
    perKind.set(claim.kind, used + 1)
  }
  return given
}

function rankOf(claim: Claim, latest: number): number {
  if (claim.wanted > 0 && claim.wanted === latest && (claim.near || claim.pinned)) return 5
  if (claim.pinned) return 4
  if (!claim.near) return 0
  if (claim.seen > 0 && claim.live) return 3
  const wakes = claim.wanted > 0 || levelRules[claim.kind].wakes === 'view'
  if (claim.seen >= enough && wakes) return 2
  return claim.live ? 1 : 0
}
