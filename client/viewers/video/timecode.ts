import type { Rational } from '#shared/media/facts.ts'

/** Frames that a second is counted with: 30 for 29.97. */
const countOf = ({ num, den }: Rational) => Math.max(1, Math.round(num / den))

/** Whether numbers are left out so that the timecode keeps to the clock: at 29.97 and 59.94 frames a second. */
export const dropsFrames = (rate: Rational) => {
  const count = countOf(rate)
  return count % 30 === 0 && Math.abs(rate.num / rate.den - (count * 1000) / 1001) < 1e-3
}

/**
 * The timecode of a frame, `HH:MM:SS:FF`, or with `;` before the frames where numbers are dropped: at 29.97 the numbers 00
 * and 01 (at 59.94, 00 to 03) of every minute but each tenth. Rule: SMPTE ST 12-1, "drop frame".
 */
export function timecode(frame: number, rate: Rational): string {
  const count = countOf(rate)
  const drops = dropsFrames(rate)
  const numbered = drops ? frame + dropped(frame, count) : frame
  const seconds = Math.floor(numbered / count)
  const whole = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${whole.map(two).join(':')}${drops ? ';' : ':'}${two(numbered % count)}`
}

/** The frame of a timecode's four numbers; of a number that was dropped, the frame that follows. */
export function frameOfTimecode(
  [hours, minutes, seconds, frames]: readonly [number, number, number, number],
  rate: Rational,
): number {
  const count = countOf(rate)
  const numbered = ((hours * 60 + minutes) * 60 + seconds) * count + frames
  if (!dropsFrames(rate)) return numbered
  const each = count / 15
  const leftOut = seconds === 0 && minutes % 10 !== 0 && frames < each ? each - frames : 0
  const all = hours * 60 + minutes
  return numbered + leftOut - each * (all - Math.floor(all / 10))
}

/** `HH:MM:SS.mmm`, for films whose frames come at no constant rate. */
export function clockTime(seconds: number): string {
  const all = Math.max(0, Math.round(seconds * 1000))
  const whole = [Math.floor(all / 3_600_000), Math.floor(all / 60_000) % 60]
  const rest = `${two(Math.floor(all / 1000) % 60)}.${String(all % 1000).padStart(3, '0')}`
  return `${whole.map(two).join(':')}:${rest}`
}

/** How many numbers are left out before a frame: `each` per minute, none in every tenth. */
function dropped(frame: number, count: number): number {
  const each = count / 15
  const minute = count * 60 - each
  const ten = minute * 10 + each
  const tens = Math.floor(frame / ten)
  const rest = frame - tens * ten
  const minutes = rest < count * 60 ? 0 : 1 + Math.floor((rest - count * 60) / minute)
  return each * (tens * 9 + minutes)
}

const two = (value: number) => String(value).padStart(2, '0')
