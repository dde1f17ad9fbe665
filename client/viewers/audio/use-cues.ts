import { useEffect, useState } from 'react'

import { Scope } from '#client/lib/scope.ts'

import type { Sound } from './sound.ts'
import type { TranscriptSource } from './transcript-of.ts'

/** What is said in a stretch of a sound, and by whom if the transcript tells. */
export interface Cue {
  start: number
  end: number
  speaker: string
  text: string
}

/** The cues of a transcript, read by the browser's own parser; `failed` where it is no WebVTT. */
export function useCues(
  sound: Sound | null,
  transcript: TranscriptSource | null,
): Cue[] | 'failed' | null {
  const [cues, setCues] = useState<Cue[] | 'failed' | null>(null)
  const url = transcript && 'url' in transcript.from ? transcript.from.url : null
  const text = transcript && 'text' in transcript.from ? transcript.from.text : null
  useEffect(() => {
    if (!sound || (url === null && text === null)) return
    const scope = new Scope()
    const element = document.createElement('track')
    element.kind = 'metadata'
    if (url !== null) element.src = url
    else element.src = blobOf(text ?? '', scope)
    scope.hear(element, {
      load: () => setCues([...(element.track.cues ?? [])].flatMap(toCue)),
      error: () => setCues('failed'),
    })
    sound.element.append(element)
    // A track that is not shown is not fetched; one that is hidden is.
    element.track.mode = 'hidden'
    scope.add(() => element.remove())
    return () => {
      scope.dispose()
      setCues(null)
    }
  }, [sound, url, text])
  return cues
}

function blobOf(text: string, scope: Scope): string {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }))
  scope.add(() => URL.revokeObjectURL(url))
  return url
}

function toCue(cue: TextTrackCue): Cue[] {
  if (!(cue instanceof VTTCue)) return []
  const said = cue.getCueAsHTML()
  const speaker = said.querySelector('span[title]')?.getAttribute('title') ?? ''
  const text = (said.textContent ?? '').replace(/\s+/g, ' ').trim()
  return [{ start: cue.startTime, end: cue.endTime, speaker, text }]
}

/** Which cue is heard at a time, or was last: its place in the list, -1 before the first. */
export function cueAt(cues: readonly Cue[], time: number): number {
  return cues.findLastIndex(({ start }) => start <= time)
}
