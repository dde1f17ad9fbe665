import { useEffect, useState } from 'react'

import type { Medium } from '#shared/instance/medium.ts'

import { bytesOf } from './seen/bytes-of.ts'

/** The SHA-256 of a medium's bytes; null for one that is absent, and while that of an inline text is made. */
export function useBytes(medium: Medium): string | null {
  const [made, setMade] = useState<{ value: string; sha256: string } | null>(null)
  const { kind, value } = medium
  useEffect(() => {
    if (kind !== 'inline') return undefined
    let gone = false
    void bytesOf({ kind, value, key: '' }).then((sha256) => {
      if (!gone && sha256 !== null) setMade({ value, sha256 })
    })
    return () => {
      gone = true
    }
  }, [kind, value])
  if (medium.kind === 'file') return medium.sha256
  return kind === 'inline' && made?.value === value ? made.sha256 : null
}
