const two = (value: number) => String(value).padStart(2, '0')

/** Seconds as `3:10`, from an hour on as `1:02:03`. */
export function asClock(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  const tail = two(whole % 60)
  return minutes < 60
    ? `${minutes}:${tail}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`
}
