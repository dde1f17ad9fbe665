import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import type { Pointed } from './point-chips.ts'

const waits = { mouse: 200, cursor: 350 }
const rests = 250

export interface Pointing {
  /** The tag whose preview is open. */
  chip: Pointed | null
  point: (chip: Pointed | null, by: Pointed['by']) => void
  /** The pointer is on the preview itself. */
  hold: () => void
  release: () => void
  dismiss: () => void
}

/** Opens a preview a moment after a tag is pointed at, so that typing and passing by open none, and closes it a moment after. */
export function usePointed(): Pointing {
  const [chip, setChip] = useState<Pointed | null>(null)
  const timer = useRef<Scope | null>(null)
  const later = useCallback((wait: number, next: Pointed | null) => {
    timer.current?.dispose()
    timer.current = new Scope()
    timer.current.timeout(() => setChip(next), wait)
  }, [])
  useEffect(() => () => timer.current?.dispose(), [])
  return useMemo(() => {
    const stop = () => timer.current?.dispose()
    return {
      chip,
      point: (next, by) => {
        if (next) later(waits[by], next)
        else if (by === 'cursor') {
          stop()
          setChip((now) => (now?.by === 'cursor' ? null : now))
        } else later(rests, null)
      },
      hold: stop,
      release: () => later(rests, null),
      dismiss: () => {
        stop()
        setChip(null)
      },
    }
  }, [chip, later])
}
