import { z } from 'zod'

import { Stage } from '#shared/lifecycle/lifecycle.ts'

const Day = z.iso.date()

/** At which stage instances stood at the end of a day (UTC); at any, if none is said: all that there were. */
export interface Stood {
  stage: Stage | null
  day: string
}

/** Written `signed_off~2026-11-10`, or `~2026-11-10`. */
export function writeStood({ stage, day }: Stood): string {
  return [stage ?? '', day].join('~')
}

/** Null where it is not written so. */
export function readStood(written: string): Stood | null {
  const [said, on, ...more] = written.split('~')
  const stage = said === '' ? null : Stage.safeParse(said).data
  const day = Day.safeParse(on).data
  return stage === undefined || day === undefined || more.length > 0 ? null : { stage, day }
}
