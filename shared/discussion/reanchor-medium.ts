import { type Modality, modalityOf } from '#shared/media/modality.ts'

/** A medium of a revision by its tag and its bytes; null where it has none. */
export interface Held {
  key: string
  sha256: string | null
}

/**
 * Where a medium went, along the revisions since it was remarked on, oldest first: the key it has in the last of them, or
 * the key of the medium that took its place, with that one's bytes. Null where it is gone. A renumbering gives it another
 * key and changes nothing; a replacement keeps the key, or is the only medium of its modality that came as it went.
 */
export function followMedium(
  sha256: string,
  revisions: readonly (readonly Held[])[],
): { key: string; sha256: string } | null {
  const last = revisions.at(-1) ?? []
  const still = last.find((held) => held.sha256 === sha256)
  if (still) return { key: still.key, sha256 }
  let now: string | null = sha256
  let held: readonly Held[] = revisions[0] ?? []
  for (const next of revisions.slice(1)) {
    now = now && (next.some((one) => one.sha256 === now) ? now : successorOf(now, held, next))
    held = next
  }
  const here = now === null ? undefined : last.find((one) => one.sha256 === now)
  return here?.sha256 ? { key: here.key, sha256: here.sha256 } : null
}

function successorOf(
  sha256: string,
  before: readonly Held[],
  after: readonly Held[],
): string | null {
  const key = before.find((held) => held.sha256 === sha256)?.key
  if (key === undefined) return null
  const come = arrivals(before, after, modalityOf(key))
  const inPlace = come.find((held) => held.key === key)
  const went = arrivals(after, before, modalityOf(key))
  const only = come.length === 1 && went.length === 1 ? come[0] : undefined
  return (inPlace ?? only)?.sha256 ?? null
}

/** What of a modality is there after and was not before. */
function arrivals(
  before: readonly Held[],
  after: readonly Held[],
  modality: Modality | null,
): Held[] {
  const known = new Set(before.map((held) => held.sha256))
  return after.filter((held) => modalityOf(held.key) === modality && !known.has(held.sha256))
}
