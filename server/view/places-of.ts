import { and, eq, inArray } from 'drizzle-orm'

import { revision } from '#server/db/schema.ts'
import { contentIn } from '#server/instance/revision-of.ts'
import { isGone, onWhole, type Place } from '#shared/discussion/place.ts'
import { follower } from '#shared/discussion/reanchor.ts'
import type { Side } from '#shared/instance/content.ts'

import type { Reader } from './comments-of.ts'
import { mediaPlaces } from './media-places.ts'
import type { Head, Spot } from './spot.ts'
import { anchoringOf, type ThreadRows } from './threads-of.ts'

/** Where the spot of each thread stands in the head, by the thread's id. */
export async function placesOf(
  reader: Reader,
  threads: readonly ThreadRows[],
  head: Head,
): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  const spots: Spot[] = []
  for (const rows of threads) {
    const { anchor, revision: number } = anchoringOf(rows)
    const thread = rows.opener.commentId
    if (anchor) spots.push({ thread, revision: number, anchor })
    else places.set(thread, onWhole)
  }
  const onMedia = spots.filter(({ anchor }) => anchor.on.kind === 'medium')
  for (const [thread, place] of await mediaPlaces(reader, onMedia, head)) places.set(thread, place)
  for (const [thread, place] of await textPlaces(reader, spots, head)) places.set(thread, place)
  return places
}

async function textPlaces(
  reader: Reader,
  spots: readonly Spot[],
  head: Head,
): Promise<[string, Place][]> {
  const onTexts = spots.flatMap(({ anchor: { on, selector }, thread }) =>
    on.kind === 'text' ? [{ thread, selector, side: on.side, revision: on.revision }] : [],
  )
  const texts = await textsOf(reader, [...new Set(onTexts.map((one) => one.revision))], head)
  const followers = new Map<string, ReturnType<typeof follower>>()
  return onTexts.map(({ revision: number, selector, side, thread }) => {
    const before = texts.get(number)?.[side]
    if (before === undefined) return [thread, isGone]
    const name = `${side} ${number}`
    const follow = followers.get(name) ?? follower(before, head.content[side].text)
    followers.set(name, follow)
    const all = { start: 0, end: Array.from(before).length }
    const place = follow(
      selector,
      selector.length === 0 ? { status: 'exact', range: all } : undefined,
    )
    return [thread, { ...place, key: null, carry: false }]
  })
}

async function textsOf(
  { tx, instance }: Reader,
  numbers: readonly number[],
  head: Head,
): Promise<Map<number, Record<Side, string>>> {
  const contents = new Map([[head.number, head.content]])
  const older = numbers.filter((number) => number !== head.number)
  const rows =
    older.length === 0
      ? []
      : await tx
          .select({ number: revision.number, content: revision.content })
          .from(revision)
          .where(and(eq(revision.instanceId, instance.instanceId), inArray(revision.number, older)))
  for (const row of rows) contents.set(row.number, contentIn(row.content))
  return new Map(
    Array.from(contents, ([number, { answer, question }]) => [
      number,
      { question: question.text, answer: answer.text },
    ]),
  )
}
