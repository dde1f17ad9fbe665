import { useState } from 'react'

import type { Kept } from '#client/viewers/levels/kept-state.ts'

import type { PictureState } from './picture-state.ts'

/** One thing that a person sets: drawn when it changes, and kept. */
export function useSet<K extends keyof PictureState>(
  kept: Kept<PictureState>,
  name: K,
): [PictureState[K], (value: PictureState[K]) => void] {
  const [value, setValue] = useState(() => kept.read()[name])
  const set = (next: PictureState[K]) => {
    setValue(next)
    kept.keep({ [name]: next })
  }
  return [value, set]
}
