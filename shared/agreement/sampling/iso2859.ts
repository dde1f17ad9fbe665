export const inspectionLevels = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const
export type InspectionLevel = (typeof inspectionLevels)[number]

/** A plan of the standard: its code letter, sample size, and the defects that still accept and that reject. */
interface StandardPlan {
  code: string
  n: number
  ac: number
  re: number
}

const letters = 'ABCDEFGHJKLMNPQR'
const largestLots = [8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000]

/** Sample sizes rise by 10^(1/5) from letter to letter, as the AQLs do from column to column. */
const sizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000]
const mantissas = [1, 1.5, 2.5, 4, 6.5]

/** How the place of the lot in `largestLots` leads to the place of the code letter. */
const letterAt: Record<InspectionLevel, (lot: number) => number> = {
  'S-1': (lot) => Math.floor(lot / 4),
  'S-2': (lot) => Math.floor(lot / 3),
  'S-3': (lot) => Math.floor(lot / 2),
  'S-4': (lot) => Math.floor((2 * lot) / 3),
  I: (lot) => Math.max(Math.floor((2 * lot) / 3), lot - 2),
  II: (lot) => lot,
  III: (lot) => lot + 1,
}

// What is expected in the sample, n · AQL, is the same along a diagonal of letter + column, and so is what is accepted.
const noDefect = 14
const oneDefect = 17
const accepted = [1, 2, 3, 5, 7, 10, 14, 21, 30, 44]
/** The diagonals beyond 21 exist for the five smallest samples alone. */
const lastOf = (letter: number) => (letter < 5 ? 26 : 24)

/** The acceptable quality limits of the standard, in percent: 0.010, 0.015 … 1000. */
export const aqls: number[] = Array.from({ length: 26 }, (_, place) => {
  const mantissa = mantissas[place % 5] ?? 1
  return Number((mantissa * 10 ** (Math.floor(place / 5) - 2)).toPrecision(2))
})

/**
 * The single plan for normal inspection of ISO 2859-1:1999, computed from how its tables are built. Where a cell of the
 * standard is an arrow, the plan that it points to. It protects the producer and is meant for a series of lots; null for an
 * AQL that the standard does not have, and a lot below 2.
 */
export function iso2859({
  lot,
  level,
  aql,
}: {
  lot: number
  level: InspectionLevel
  aql: number
}): StandardPlan | null {
  const column = aqls.indexOf(aql)
  if (column < 0 || !(lot >= 2)) return null
  const place = largestLots.filter((largest) => largest < lot).length
  const letter = planAt(letterAt[level](place), column)
  const diagonal = letter + column
  const ac = diagonal === noDefect ? 0 : (accepted[diagonal - oneDefect] ?? 0)
  return { code: letters[letter] ?? '', n: sizes[letter] ?? 0, ac, re: ac + 1 }
}

/** The letter whose cell holds a plan, following the arrows of the column: one way, and at the edge of the table the other. */
function planAt(letter: number, column: number): number {
  const holds = (at: number) => {
    const diagonal = at + column
    return diagonal === noDefect || (diagonal >= oneDefect && diagonal <= lastOf(at))
  }
  if (holds(letter)) return letter
  const diagonal = letter + column
  const up = diagonal === noDefect + 1 || diagonal > noDefect + 2
  const above = letters.split('').findLastIndex((_, at) => at < letter && holds(at))
  const below = letters.split('').findIndex((_, at) => at > letter && holds(at))
  const [wanted, otherwise] = up ? [above, below] : [below, above]
  return wanted >= 0 ? wanted : otherwise
}
