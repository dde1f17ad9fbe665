import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { fileBytes, Unreachable } from '#client/viewers/file-text.ts'
import type { MediaFacts } from '#shared/media/facts.ts'
import { readWaveform } from '#shared/media/waveform.ts'

import { decodeOutline } from './decode-outline.ts'
import { outlineOf, type Outline } from './outline.ts'
import type { SoundPlan } from './sound-plan.ts'

/** An outline that is there, or why it is not: it did not arrive, or the browser cannot decode the sound. */
export type FoundOutline = { outline: Outline } | { fault: 'unreachable' | 'undecodable' } | null

/** The outline of a sound: read where the server made it, else decoded; null until then, and where there is none. */
export function useOutline(plan: SoundPlan, url: string, facts: MediaFacts): FoundOutline {
  const [found, setFound] = useState<FoundOutline>(null)
  const peaks = plan.outline.from === 'peaks' ? plan.outline.url : null
  const decodes = plan.outline.from === 'decode'
  const { seconds, sampleRate } = facts
  const drawn = found !== null && 'outline' in found
  useEffect(() => {
    // What was decoded here stays when the server's peaks come later.
    if (drawn) return
    const scope = new Scope()
    const load = async () => {
      if (peaks !== null) return outlineOf(readWaveform(await fileBytes(peaks, scope.signal())))
      return decodeOutline(url, { seconds, sampleRate }, scope.signal())
    }
    if (peaks !== null || decodes)
      load().then(
        (outline) => {
          if (!scope.ended) setFound({ outline })
        },
        (error: unknown) => {
          const lost = error instanceof Unreachable || error instanceof TypeError || peaks !== null
          if (!scope.ended) setFound({ fault: lost ? 'unreachable' : 'undecodable' })
        },
      )
    return () => scope.dispose()
  }, [drawn, peaks, decodes, url, seconds, sampleRate])
  return found
}
