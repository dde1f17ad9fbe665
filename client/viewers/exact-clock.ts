/** Seconds as `1:02.5` with so many digits after the point. */
export function exactClock(seconds: number, digits: number): string {
  const unit = 10 ** digits
  const whole = Math.round(Math.max(0, seconds) * unit)
  const inMinute = ((whole % (60 * unit)) / unit).toFixed(digits)
  const minutes = Math.floor(whole / (60 * unit))
  const padded = inMinute.padStart(digits ? digits + 3 : 2, '0')
  if (minutes < 60) return `${minutes}:${padded}`
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${padded}`
}
