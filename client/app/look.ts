import { useEffect } from 'react'
import { create } from 'zustand'

/** How a person wants the interface to look, beside its colours. */
export interface Look {
  dense: boolean
  contrast: boolean
  rtl: boolean
}

const stored = 'countersign.look'
const plain: Look = { dense: false, contrast: false, rtl: false }

function kept(): Look {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(stored) ?? '{}')
    return { ...plain, ...(typeof found === 'object' ? found : {}) }
  } catch {
    return plain
  }
}

export const useLook = create<Look>(kept)

export function setLook(change: Partial<Look>): void {
  useLook.setState(change)
  localStorage.setItem(stored, JSON.stringify(useLook.getState()))
}

/** Writes the look on the document, where the theme file reads it. */
export function useLookOnDocument(setDirection: (to: 'ltr' | 'rtl') => void): void {
  const { contrast, dense, rtl } = useLook()
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['density'] = dense ? 'dense' : 'comfortable'
    dataset['contrast'] = contrast ? 'high' : 'system'
    setDirection(rtl ? 'rtl' : 'ltr')
  }, [contrast, dense, rtl, setDirection])
}
