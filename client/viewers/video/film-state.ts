import type { FrameClock } from './frame-clock.ts'
import type { Shuttle } from './shuttle.ts'

/** What a person set; it survives the viewer's being put away. Times are those of the player, in seconds. */
export interface FilmKept {
  time: number | null
  speed: number
  volume: number
  muted: boolean
  /** Where the range begins, and where it ends (the end of its last frame). */
  from: number | null
  to: number | null
  loops: boolean
  /** Which captions are shown, by their place in the list; -1 for none. */
  captions: number
  /** The frame that was seen last, as a small picture. */
  still: string | null
  /** Whether the poster was pressed, so that the film plays as soon as it can. */
  plays: boolean
}

export const newFilm: FilmKept = {
  time: null,
  speed: 1,
  volume: 1,
  muted: false,
  from: null,
  to: null,
  loops: false,
  captions: -1,
  still: null,
  plays: false,
}

/** All that the controls show. */
export interface FilmState extends Omit<FilmKept, 'still' | 'plays' | 'time'> {
  time: number
  /** When the film begins and ends. */
  begin: number
  end: number
  clock: FrameClock | null
  /** The frame that is on the screen, once the browser confirmed it. */
  frame: number | null
  shuttle: Shuttle
  playing: boolean
  /** Whether there are pictures that the browser shows. */
  seen: boolean
}
