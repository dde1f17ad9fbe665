import type { Derivative } from '#shared/media/derivative.ts'
import type { MediaFacts } from '#shared/media/facts.ts'

/** Why there is no waveform: a key of the words. */
export type Missing = 'being' | 'lacking' | 'failed' | 'long'

/** What is played, and where its outline comes from. */
export interface SoundPlan {
  /** The address of a copy that the browser plays, where one stands for the original. */
  proxy: string | null
  outline: { from: 'peaks'; url: string } | { from: 'decode' } | { from: null; why: Missing }
}

const largest = 20e6
const longest = 600

/** Peaks that the server made come first; without them what is short enough is decoded in the browser. */
export function soundPlan(
  facts: Pick<MediaFacts, 'bytes' | 'seconds'>,
  peaks: Derivative | undefined,
  proxy: Derivative | undefined,
): SoundPlan {
  const heavy = facts.bytes > largest || (facts.seconds ?? 0) > longest
  return {
    proxy: proxy?.state === 'done' ? proxy.url : null,
    outline:
      peaks?.state === 'done'
        ? { from: 'peaks', url: peaks.url }
        : heavy
          ? { from: null, why: whyMissing(peaks) }
          : { from: 'decode' },
  }
}

function whyMissing(peaks: Derivative | undefined): Missing {
  if (peaks?.state === 'waiting') return 'being'
  if (peaks?.state === 'lacking') return 'lacking'
  return peaks ? 'failed' : 'long'
}
