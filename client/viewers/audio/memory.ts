import { noMarks, type Marks } from './regions.ts'

/** What is heard of two channels. */
export const ears = ['both', 'left', 'right', 'mono'] as const
export type Ear = (typeof ears)[number]

export type Panel = 'regions' | 'transcript' | 'settings'

/** Everything a person set in a sound, which survives its viewer's being put away. Times are in seconds. */
export interface Memory {
  time: number
  speed: number
  /** Pixels a second; 0 shows the whole sound. */
  zoom: number
  /** Where what is seen begins. */
  from: number
  marks: Marks
  loop: boolean
  ear: Ear
  /** 1 is the sound as it is. */
  gain: number
  split: boolean
  spectrum: boolean
  panel: Panel | null
  /** Whether the poster's play button was pressed. */
  plays: boolean
}

export const freshMemory: Memory = {
  time: 0,
  speed: 1,
  zoom: 0,
  from: 0,
  marks: noMarks,
  loop: false,
  ear: 'both',
  gain: 1,
  split: false,
  spectrum: false,
  panel: null,
  plays: false,
}
