import { z } from 'zod'

/**
 * What became of a spot: as it was; at another place; the text inside edited, or the medium replaced; gone. A thread whose
 * spot is gone stays in the list with its snapshot.
 */
export const placeStatuses = ['exact', 'moved', 'changed', 'orphan'] as const
export const PlaceStatus = z.enum(placeStatuses)
export type PlaceStatus = z.infer<typeof PlaceStatus>

/**
 * Where a spot stands now. `range` is in code points of its side's text (null for media, for the whole instance and for what
 * is gone). `key` is the medium's tag, or for a `changed` one the tag whose medium took its place; `carry` says whether
 * the remark may be carried over to that.
 */
export const Place = z.object({
  status: PlaceStatus,
  range: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
  key: z.string().nullable(),
  carry: z.boolean(),
})
export type Place = z.infer<typeof Place>

export const onWhole: Place = { status: 'exact', range: null, key: null, carry: false }
export const isGone: Place = { status: 'orphan', range: null, key: null, carry: false }
