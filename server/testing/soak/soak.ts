import fc from 'fast-check'

import { stories } from './deed.ts'
import { Story, type Tally } from './story.ts'

export interface SoakOptions {
  runs: number
  commands: number
  seed: number
  /** Ends after so many minutes, whatever was asked for. */
  minutes?: number
}

const policies = fc.record({
  votes: fc.constantFrom(1 as const, 2 as const, 2 as const),
  tieBreak: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  returns: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
})

/** Another seed each time; `SOAK_SEED` tells the same stories again. */
export function newSeed(): number {
  return Number(process.env['SOAK_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
}

/** Plays stories until one of them breaks a rule: then the error holds its seed, its path and the shortest such story. */
export async function soak(options: SoakOptions): Promise<Tally & { runs: number }> {
  const tally: Tally = { deeds: 0, refused: 0, crashes: 0, ends: 0 }
  let runs = 0
  const { minutes } = options
  await fc.assert(
    fc.asyncProperty(policies, stories(options.commands), async (policy, deeds) => {
      const story = await Story.begin(policy, tally)
      for (const deed of deeds) if (deed) await story.play(deed)
      runs++
    }),
    {
      numRuns: options.runs,
      seed: options.seed,
      ...(minutes === undefined ? {} : { interruptAfterTimeLimit: minutes * 60_000 }),
    },
  )
  return { ...tally, runs }
}
