import type { MediaFacts } from '#shared/media/facts.ts'

import type { Deeds } from './deeds.ts'
import { RegionPanel } from './region-panel.tsx'
import { SettingsPanel } from './settings-panel.tsx'
import type { Sound } from './sound.ts'
import type { TranscriptSource } from './transcript-of.ts'
import { TranscriptPanel } from './transcript-panel.tsx'
import { useCues } from './use-cues.ts'
import type { Remembered } from './use-memory.ts'

/** The panel under a sound that a person opened, if any. */
export function SoundPanel({
  sound,
  deeds,
  remembered,
  facts,
  channels,
  transcript,
}: {
  sound: Sound
  deeds: Deeds
  remembered: Remembered
  facts: MediaFacts
  channels: number
  transcript: TranscriptSource | null
}) {
  const { panel } = remembered.memory
  const cues = useCues(sound, panel === 'transcript' ? transcript : null)
  if (panel === 'regions') return <RegionPanel {...{ sound, deeds, remembered }} />
  if (panel === 'settings') return <SettingsPanel {...{ facts, channels, remembered }} />
  if (panel === 'transcript' && transcript)
    return <TranscriptPanel sound={sound} name={transcript.name} cues={cues} />
  return null
}
