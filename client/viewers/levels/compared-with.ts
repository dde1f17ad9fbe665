import { createContext } from 'react'

import type { Medium } from '#shared/instance/medium.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

/** What stood where a medium stands now: a viewer that can shows the two together. `label` says which one it is. */
export interface Earlier {
  label: string
  name: string
  medium: Medium
  file: MediumFile | undefined
}

export const ComparedWith = createContext<Earlier | null>(null)
