import { useId } from 'react'

/** A slider with its name before it and its value behind it. */
export function Slider({
  label,
  value,
  range,
  said,
  onChange,
}: {
  label: string
  value: number
  range: { min: number; max: number; step: number }
  said: string
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className="picture-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...range}
        value={value}
        aria-valuetext={said}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id}>{said}</output>
    </div>
  )
}
