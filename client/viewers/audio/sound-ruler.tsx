import { timeTicks } from './ticks.ts'
import type { View } from './wave.ts'

/**
 * The times under what is seen of a sound. Only those marks are made: an hour at full zoom has ten thousand others, for each
 * of which the library's own timeline would hold an element.
 */
export function SoundRuler({ view }: { view: View | null }) {
  return (
    <div className="audio-ruler" aria-hidden>
      {view &&
        timeTicks(view, view.width).map(({ at, label }) => (
          <span key={label} style={{ insetInlineStart: `${100 * at}%` }}>
            {label}
          </span>
        ))}
    </div>
  )
}
