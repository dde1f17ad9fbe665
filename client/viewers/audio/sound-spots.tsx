import { useTranslation } from 'react-i18next'

import { spotWords } from '#client/discussion/spots/spot-words.ts'
import type { Spot } from '#client/discussion/spots/spot.ts'
import { useSpotViewer } from '#client/discussion/spots/use-spot-viewer.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

import type { Outline } from './outline.ts'
import { activeRegion } from './regions.ts'
import { SoundMarks } from './sound-marks.tsx'
import { momentAround, soundSelectors, stretchOf } from './sound-spot.ts'
import type { Sound } from './sound.ts'
import { stretchPicture } from './stretch-picture.ts'
import type { Remembered } from './use-memory.ts'
import type { Asking } from './use-stretch.ts'
import type { View, Wave } from './wave.ts'
import type { Stretch } from './zoom.ts'

/** The remarks on stretches of a sound, drawn over its waveform, and what can be remarked on. */
export function SoundSpots({
  asking,
  drawn: { outline, view, wave },
  facts,
  remembered: { memory },
  sound,
}: {
  asking: Asking
  drawn: { outline: Outline | null; view: View | null; wave: Wave | null }
  facts: MediaFacts
  remembered: Remembered
  sound: Sound
}) {
  const { t } = useTranslation('discussion')
  const spotOf = (stretch: Stretch): Spot => {
    const snapshot = outline && stretchPicture(outline, stretch)
    const selectors = soundSelectors(stretch)
    return {
      selectors,
      state: {
        'cs:duration': sound.read().seconds,
        ...(facts.sampleRate && { 'cs:sampleRate': facts.sampleRate }),
      },
      words: spotWords(selectors, t),
      ...(snapshot && { snapshot }),
    }
  }
  useSpotViewer({
    capture: async () => {
      const { seconds, time } = sound.read()
      const region = activeRegion(memory.marks)
      // A sound that nobody went into has no present moment: then a stretch is asked for.
      if (!region && time === 0) return null
      return spotOf(region ?? momentAround(time, seconds))
    },
    choose: async () => {
      const stretch = await asking.choose()
      return stretch && spotOf(stretch)
    },
    reveal: async ({ selector }) => {
      const stretch = stretchOf(selector, sound.read().seconds || Infinity)
      if (!stretch) return 'orphan'
      sound.seek(stretch.start)
      const seen = wave?.view()
      if (seen && (stretch.start < seen.start || stretch.end > seen.end))
        wave?.scrollTo(stretch.start - (seen.end - seen.start) / 4)
      asking.offer(stretch)
      return 'exact'
    },
  })
  return <SoundMarks seconds={facts.seconds ?? outline?.seconds ?? 0} view={view} />
}
