import { type Look, plainLook } from './look.ts'
import type { View } from './view.ts'

export const compareModes = ['side', 'swipe', 'switch', 'difference'] as const
export type CompareMode = (typeof compareModes)[number]

/** What a person has set in a picture, kept while it is put away. */
export interface PictureState {
  /** Null while the picture is fitted. */
  view: View | null
  /** Turned and mirrored, also while it is fitted. */
  turned: Pick<View, 'rotation' | 'flipped'>
  look: Look
  /** Whether squares stand behind what is transparent. */
  squares: boolean
  frame: number
  /** Null until a person has said whether it moves. */
  playing: boolean | null
  /** The other picture's key, how the two are shown, and where the edge between them is, in parts of 100. */
  compared: { with: string; mode: CompareMode; edge: number } | null
  /** The keys pressed while the picture came to life, which still have to act. */
  pressed: readonly string[]
}

export const initialState: PictureState = {
  view: null,
  turned: { rotation: 0, flipped: false },
  look: plainLook,
  squares: true,
  frame: 0,
  playing: null,
  compared: null,
  pressed: [],
}
