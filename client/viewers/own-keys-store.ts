import { createContext, use } from 'react'
import { create } from 'zustand'

import { keepSetting, readSetting } from '#client/lib/settings.ts'
import { modalities, type Modality } from '#shared/media/modality.ts'

import { firstOf, type OwnKeys, readOwnKeys, shownNow } from './own-keys.ts'

const settingOf = (person: string) => `countersign.viewer-keys.${person}`

export const useOwnKeys = create<{ person: string; own: OwnKeys }>(() => ({ person: '', own: {} }))

/** From now on the keys inside viewers are those that this person chose in this browser. */
export function loadOwnKeys(person: string): void {
  useOwnKeys.setState({ person, own: readOwnKeys(readSetting(settingOf(person))) })
}

export function chooseOwnKeys(own: OwnKeys): void {
  useOwnKeys.setState({ own })
  keepSetting(settingOf(useOwnKeys.getState().person), own)
}

/** The first key that a press in a viewer stands for. */
export function firstPressed({
  currentTarget,
  key,
}: {
  currentTarget: EventTarget | null
  key: string
}): string {
  const viewer =
    currentTarget instanceof Element
      ? currentTarget.closest<HTMLElement>('[data-viewer]')?.dataset['viewer']
      : undefined
  const modality = modalities.find((one) => one === viewer)
  return modality ? firstOf(useOwnKeys.getState().own, modality, key) : key
}

/** In which viewer a part of the page is. */
export const ViewerKind = createContext<Modality | null>(null)

/** Says the keys of a viewer as they are now. */
export function useShownKeys(): (shown: string) => string {
  const modality = use(ViewerKind)
  const own = useOwnKeys((state) => state.own)
  return (shown) => (modality ? shownNow(own, modality, shown) : shown)
}
