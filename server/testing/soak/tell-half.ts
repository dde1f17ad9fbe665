import { soak } from './soak.ts'

// What these are: `Act`, `Change` and `Deed` in deed.ts. `sitSecond`, `takeWhatWasReady`, `beginInHand` and `takeGold` are
// what came of taking.
const succeeds = `take takeAhead takeWhatWasReady beginInHand sitSecond next nextAhead renew release giveBack save accept
  submit propose withdraw vote suggest sendBack recall reopen reveal promote takeAway assign assignSecond
  takeAwaySecond takeGold gold repeat
  disable enable pause resume roles terms pauseProject resumeProject policy draw`
const isRefused = `take takeAhead next nextAhead renew save accept submit propose withdraw vote suggest sendBack recall
  reopen reveal promote takeAway takeAwaySecond assign assignSecond roles terms draw policy`
const often = 2

/**
 * Tells half of the stories, the same each time: what fails here was just changed. `npm run soak` tells others. A deed that
 * never succeeds, or is never refused, proves nothing: each is seen several times.
 */
export async function tellHalf(seed: number) {
  const { runs, tally } = await soak({ runs: 150, commands: 30, seed })
  return {
    runs,
    hasCrashes: tally.crashes > 0,
    hasEnds: tally.ends > 0,
    doneTooSeldom: seldom(tally.done, succeeds),
    refusedTooSeldom: seldom(tally.refused, isRefused),
  }
}

export const allSeen = {
  runs: 150,
  hasCrashes: true,
  hasEnds: true,
  doneTooSeldom: [],
  refusedTooSeldom: [],
}

function seldom(seen: Record<string, number>, words: string): string[] {
  return words.split(/\s+/).filter((act) => (seen[act] ?? 0) < often)
}
