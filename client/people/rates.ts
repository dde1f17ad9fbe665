import type { PersonFigures, Quartiles } from '#shared/view/people-figures.ts'

/** Everything that was handed in. */
export function allDone({ days, ...done }: PersonFigures['done']): number {
  void days
  return Object.values(done).reduce((sum, n) => sum + n, 0)
}

/** Handed in on a day on which anything was; null where there was none. */
export function perDay(done: PersonFigures['done']): number | null {
  return done.days === 0 ? null : allDone(done) / done.days
}

/** Less time at work (seconds) says nothing of an hour. */
const leastTime = 600

/** The seats whose time was recorded, and how many of them an hour at work holds; null where too little was. */
export function perHour({ check, review }: PersonFigures['time']): {
  n: number
  rate: number | null
} {
  const timed = [review, check].flatMap((one): Quartiles[] => (one ? [one] : []))
  const n = timed.reduce((sum, one) => sum + one.n, 0)
  const seconds = timed.reduce((sum, one) => sum + one.total, 0)
  return { n, rate: seconds >= leastTime ? (n * 3600) / seconds : null }
}
