/** How much of a viewer is there: a cheap picture, the whole thing, or a picture again with its state kept. */
export type Level = 'poster' | 'live' | 'suspended'

/** The viewers that are costly while they are live. */
export type HeavyKind = 'image' | 'audio' | 'video' | 'document' | 'code' | 'threeD'

/**
 * `view`: it comes to life when a person looks at it and there is room; `want`: only when a person asks. `most` is how many
 * of its kind may be live at once.
 */
export interface LevelRule {
  wakes: 'view' | 'want'
  most: number
}

export const levelRules: Record<HeavyKind, LevelRule> = {
  image: { wakes: 'want', most: 2 },
  audio: { wakes: 'view', most: 3 },
  video: { wakes: 'want', most: 1 },
  document: { wakes: 'view', most: 1 },
  code: { wakes: 'view', most: 1 },
  threeD: { wakes: 'view', most: 3 },
}

/** How many heavy viewers may be live on a page, of all kinds together. */
export const mostLive = 6
