import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { clock } from '#client/viewers/facts-line.ts'

import type { Sound } from './sound.ts'
import { type Cue, cueAt } from './use-cues.ts'
import { useSoundState } from './use-sound.ts'

const row = 28

/** What is said in a sound, line by line: the one that is heard is marked and kept in sight, each one is a way there. */
export function TranscriptPanel({
  sound,
  name,
  cues,
}: {
  sound: Sound
  name: string
  cues: Cue[] | 'failed' | null
}) {
  const { t } = useTranslation('viewers')
  const heading = useId()
  const list = Array.isArray(cues) ? cues : []
  const said =
    cues === 'failed' ? t('audio.noTranscript', { name }) : cues ? t('audio.noCues', { name }) : ''
  return (
    <section className="audio-panel" aria-labelledby={heading}>
      <div className="audio-panel-head">
        <strong id={heading}>{t('audio.transcript')}</strong>
        <span className="viewer-facts">{name}</span>
      </div>
      {list.length ? <CueList sound={sound} cues={list} /> : <p className="audio-hint">{said}</p>}
    </section>
  )
}

function CueList({ sound, cues }: { sound: Sound; cues: Cue[] }) {
  const box = useRef<HTMLDivElement>(null)
  const { time } = useSoundState(sound)
  const current = cueAt(cues, time)
  const rows = useVirtualizer({
    count: cues.length,
    getScrollElement: () => box.current,
    estimateSize: () => row,
    overscan: 4,
  })
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: 'auto' })
    // Only when another line is heard: a person may scroll meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [current])
  return (
    <div ref={box} className="audio-cues">
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
          >
            <CueButton
              cue={cues[index]}
              current={index === current}
              onGo={(to) => sound.seek(to)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

function CueButton({
  cue,
  current,
  onGo,
}: {
  cue: Cue | undefined
  current: boolean
  onGo: (time: number) => void
}) {
  if (!cue) return null
  return (
    <button
      type="button"
      className="audio-cue"
      aria-current={current ? 'true' : undefined}
      onClick={() => onGo(cue.start)}
    >
      <span className="audio-time">{clock(cue.start)}</span>
      <span dir="auto">
        {cue.speaker && <b>{cue.speaker}: </b>}
        {cue.text}
      </span>
    </button>
  )
}
