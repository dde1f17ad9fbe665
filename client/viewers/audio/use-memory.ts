import { useCallback, useMemo, useState } from 'react'

import { useKept } from '#client/viewers/levels/kept-state.ts'

import { freshMemory, type Memory } from './memory.ts'

/** What a person set in a sound: `change` draws it anew, `keep` only remembers it. */
export interface Remembered {
  memory: Memory
  change: (part: Partial<Memory>) => void
  keep: (part: Partial<Memory>) => void
}

export function useMemory(): Remembered {
  const { read, keep } = useKept(freshMemory)
  const [memory, setMemory] = useState(read)
  const change = useCallback(
    (part: Partial<Memory>) => {
      keep(part)
      setMemory((now) => ({ ...now, ...part }))
    },
    [keep],
  )
  return useMemo(() => ({ memory, change, keep }), [memory, change, keep])
}
