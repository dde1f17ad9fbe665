import fc from 'fast-check'

import { stories } from './stories.ts'
import { Story } from './story.ts'
import { noTally, type Tally } from './tally.ts'

export interface SoakOptions {
  runs: number
  commands: number
  seed: number
  /** Ends after so many minutes, whatever was asked for. */
  minutes?: number
}

const rules = fc.record({
  votes: fc.constantFrom(1 as const, 2 as const),
  tieBreak: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  returns: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
})
const setting = fc.record({
  rules,
  gold: fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, fc.constant(true)),
  double: fc.boolean(),
})

/** Plays stories until one of them breaks a rule: then the error holds its seed, its path and the shortest such story. */
export async function soak(options: SoakOptions): Promise<{ runs: number; tally: Tally }> {
  const tally = noTally()
  let runs = 0
  const { minutes } = options
  await fc.assert(
    fc.asyncProperty(setting, stories(options.commands), async (of, deeds) => {
      const story = await Story.begin(of, tally)
      for (const deed of deeds) if (deed) await story.play(deed)
      runs++
    }),
    {
      numRuns: options.runs,
      seed: options.seed,
      ...(minutes === undefined ? {} : { interruptAfterTimeLimit: minutes * 60_000 }),
    },
  )
  return { tally, runs }
}
