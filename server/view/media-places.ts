import { and, asc, eq, gte, lt } from 'drizzle-orm'

import { revision } from '#server/db/schema.ts'
import { factsOf } from '#server/instance/facts-of.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { carryOver, type Version } from '#shared/discussion/carry-over.ts'
import { isGone, type Place } from '#shared/discussion/place.ts'
import { followMedium } from '#shared/discussion/reanchor-medium.ts'
import type { Content } from '#shared/instance/content.ts'
import { type Modality, modalityOf } from '#shared/media/modality.ts'

import type { Reader } from './comments-of.ts'
import { type HeldMedium, heldIn } from './held-in.ts'
import type { Head, Spot } from './spot.ts'

/** Where media that were remarked on are in the head; older revisions are read only for those that are not in it. */
export async function mediaPlaces(
  reader: Reader,
  spots: readonly Spot[],
  head: Head,
): Promise<[string, Place][]> {
  if (spots.length === 0) return []
  const now = heldIn(head.content)
  const here = (sha256: string) => now.find((held) => held.sha256 === sha256)
  const gone = spots.filter(({ anchor: { on } }) => on.kind === 'medium' && !here(on.sha256))
  const first = Math.min(...gone.map((spot) => spot.revision))
  const older = gone.length > 0 ? await olderRevisions(reader, first, head.number) : []
  const all = [...older, head]
  const places: [string, Place][] = []
  for (const spot of spots) {
    const { on } = spot.anchor
    if (on.kind !== 'medium') continue
    const still = here(on.sha256)
    const since = all.filter(({ number }) => number >= spot.revision).map(({ content }) => content)
    places.push([
      spot.thread,
      still
        ? { status: 'exact', range: null, key: still.key, carry: false }
        : await successor(reader, spot, since),
    ])
  }
  return places
}

/** Revisions from one until before another, oldest first. */
export async function olderRevisions(
  { tx, instance }: Pick<Reader, 'tx' | 'instance'>,
  from: number,
  until: number,
): Promise<Head[]> {
  const rows = await tx
    .select({ number: revision.number, content: revision.content })
    .from(revision)
    .where(
      and(
        eq(revision.instanceId, instance.instanceId),
        gte(revision.number, from),
        lt(revision.number, until),
      ),
    )
    .orderBy(asc(revision.number))
  return rows.map(({ content, number }) => ({ number, content: contentIn(content) }))
}

/** A medium that was remarked on and is gone, with the one that took its place, and what is known of both but the bytes of files. */
export interface Replacement {
  modality: Modality
  before: HeldMedium
  after: HeldMedium
  versions: { before: Version; after: Version }
}

/** What took the place of a spot's medium by the last of some revisions, of which the first is the one it was chosen in. */
export async function replacementOf(
  reader: Pick<Reader, 'tx' | 'instance'>,
  { anchor: { on } }: Pick<Spot, 'anchor'>,
  contents: readonly Content[],
): Promise<Replacement | null> {
  if (on.kind !== 'medium') return null
  const held = contents.map(heldIn)
  const next = followMedium(on.sha256, held)
  const before = held[0]?.find((one) => one.sha256 === on.sha256)
  const after = held.at(-1)?.find((one) => one.key === next?.key)
  const modality = after ? modalityOf(after.key) : null
  if (!before || !after || modality === null) return null
  const versions = {
    before: await versionOf(reader, before, contents[0]),
    after: await versionOf(reader, after, contents.at(-1)),
  }
  return { modality, before, after, versions }
}

/** `carry` is what is known without reading files: those of texts are read when somebody asks for it. */
async function successor(reader: Reader, spot: Spot, contents: readonly Content[]): Promise<Place> {
  const found = await replacementOf(reader, spot, contents)
  if (!found) return isGone
  const { after, before, modality, versions } = found
  const unread =
    textual.has(modality) && [before, after].some(({ medium }) => medium.kind === 'file')
  const carry = unread || carryOver(spot.anchor, modality, versions) !== null
  return { status: 'changed', range: null, key: after.key, carry }
}

const textual = new Set<Modality>(['text', 'code'])

async function versionOf(
  { tx, instance }: Pick<Reader, 'tx' | 'instance'>,
  { medium, sha256 }: HeldMedium,
  content: Content | undefined,
): Promise<Version> {
  if (medium.kind === 'inline') return { sha256: sha256 ?? '', text: medium.value }
  const facts = content && (await factsOf(tx, instance.projectId, content))
  return { sha256: sha256 ?? '', facts: facts?.[sha256 ?? ''] }
}
