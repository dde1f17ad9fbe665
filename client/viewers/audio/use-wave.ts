import { useComputedColorScheme } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import type { Outline } from './outline.ts'
import { activeRegion, addRegion, withRegion } from './regions.ts'
import type { Sound } from './sound.ts'
import type { Remembered } from './use-memory.ts'
import { WaveRegions } from './wave-regions.ts'
import { type View, Wave } from './wave.ts'

interface Drawn {
  wave: Wave
  regions: WaveRegions
}

/** The waveform in its place, with the regions on it and in the colours of the theme; null until it is drawn. */
export function useWave(
  places: { wave: RefObject<HTMLDivElement | null>; minimap: RefObject<HTMLDivElement | null> },
  { sound, outline }: { sound: Sound | null; outline: Outline | null },
  { memory, change, keep }: Remembered,
): { wave: Wave | null; view: View | null } {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const [view, setView] = useState<View | null>(null)
  const latest = useRef(memory)
  const scheme = useComputedColorScheme()
  useEffect(() => {
    latest.current = memory
  }, [memory])

  const { wave: waveBox, minimap } = places
  useEffect(() => {
    const place = waveBox.current
    if (!place || !sound || !outline) return
    const scope = new Scope()
    const { zoom, from } = latest.current
    sound.lasts(outline.seconds)
    const marksWith = (id: string, start: number, end: number) =>
      change({ marks: withRegion(latest.current.marks, { id, start, end }, sound.read().seconds) })
    const wave: Wave = new Wave(
      scope,
      { sound, outline, place, minimap: minimap.current, zoom },
      {
        view: (seen) => {
          setView(seen)
          keep({ from: seen.start })
        },
        drawn: () => {
          if (scope.ended) return
          if (zoom > 0) wave.scrollTo(from)
          const regions = new WaveRegions(scope, wave, {
            drawn: ({ start, end }) => {
              const fresh = addRegion(latest.current.marks, start, sound.read().seconds)
              marksWith(activeRegion(fresh)?.id ?? 'r1', start, end)
            },
            moved: ({ id, start, end }) => marksWith(id, start, end),
            chosen: (id) => change({ marks: { ...latest.current.marks, active: id } }),
          })
          setDrawn({ wave, regions })
        },
      },
    )
    return () => {
      setDrawn(null)
      scope.dispose()
    }
  }, [waveBox, minimap, sound, outline, change, keep])

  useEffect(() => {
    // The theme's colours stand in CSS; a new scheme is only the occasion to read them.
    if (scheme) drawn?.wave.recolour()
  }, [drawn, scheme])
  useEffect(() => drawn?.wave.splitChannels(memory.split), [drawn, memory.split])
  useEffect(() => drawn?.regions.show(memory.marks), [drawn, memory.marks])
  return { wave: drawn?.wave ?? null, view }
}
