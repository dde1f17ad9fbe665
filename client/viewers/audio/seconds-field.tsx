import { useState } from 'react'

/** A number of seconds that is taken over when it is whole: on Enter, by its arrows, or on leaving the field. */
export function SecondsField({
  label,
  value,
  onSet,
}: {
  label: string
  value: number
  onSet: (seconds: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(Number(value.toFixed(3)))
  const take = () => {
    const seconds = Number.parseFloat(shown)
    if (typed !== null && Number.isFinite(seconds)) onSet(seconds)
    setTyped(null)
  }
  return (
    <input
      type="number"
      className="audio-seconds"
      aria-label={label}
      title={label}
      min={0}
      step={0.1}
      value={shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
      }}
    />
  )
}
