import { studentT, studentTBelow } from './student-t.ts'

/** With so many degrees of freedom t differs from the normal distribution by 1e-15. */
const endless = 1e15

/** The p-quantile of the standard normal distribution. */
export function normalQuantile(p: number): number {
  if (p === 0.975) return 1.959963984540054
  return p < 0.5 ? -studentT(1 - p, endless) : studentT(p, endless)
}

/** How probable a standard normal number below this is. */
export function normalBelow(z: number): number {
  return studentTBelow(z, endless)
}
