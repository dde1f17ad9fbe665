import { useEffect, useLayoutEffect, useState } from 'react'
import { create } from 'zustand'

import { Scope } from '#client/lib/scope.ts'
import { keepSetting, readSetting } from '#client/lib/settings.ts'

/** How a person wants the interface to look, beside its colours. */
export interface Look {
  dense: boolean
  /** Null as long as the person leaves it to the system. */
  highContrast: boolean | null
  rtl: boolean
}

const stored = 'countersign.look'
const plain: Look = { dense: false, highContrast: null, rtl: false }

function kept(): Look {
  const found = readSetting(stored)
  return { ...plain, ...(typeof found === 'object' ? found : {}) }
}

export const useLook = create<Look>(kept)

export function setLook(change: Partial<Look>): void {
  useLook.setState(change)
  keepSetting(stored, useLook.getState())
}

const moreContrast = () => window.matchMedia('(prefers-contrast: more)')

/** Whether contrast is high: as the person chose, otherwise as the system wants it at the moment. */
export function useHighContrast(): boolean {
  const chosen = useLook((look) => look.highContrast)
  const [wanted, setWanted] = useState(() => moreContrast().matches)
  useEffect(() => {
    const scope = new Scope()
    const system = moreContrast()
    scope.hear(system, { change: () => setWanted(system.matches) })
    return () => scope.dispose()
  }, [])
  return chosen ?? wanted
}

/** Chooses the other contrast; where that is the system's own, the system is followed again. */
export function turnContrast(): void {
  const system = moreContrast().matches
  const next = !(useLook.getState().highContrast ?? system)
  setLook({ highContrast: next === system ? null : next })
}

/** Writes the look on the document, where the theme file reads it. */
export function useLookOnDocument(setDirection: (to: 'ltr' | 'rtl') => void): void {
  const { dense, rtl } = useLook()
  const highContrast = useHighContrast()
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset['density'] = dense ? 'dense' : 'comfortable'
    dataset['contrast'] = highContrast ? 'high' : 'usual'
    setDirection(rtl ? 'rtl' : 'ltr')
  }, [dense, highContrast, rtl, setDirection])
}
