import { createContext, use } from 'react'

/** The SHA-256 of the medium that the viewer around this component shows; null while it is not known. */
export const MediumBytes = createContext<string | null>(null)

export function useMediumBytes(): string | null {
  return use(MediumBytes)
}
