import { countsOf, parseSpecification } from '#shared/instance/combination.ts'
import { type Content, type Side, sides } from '#shared/instance/content.ts'
import { type Modality, modalities } from '#shared/media/modality.ts'

/** One demand of a specification and what is there: `wanted` is null where any number will do, 0 where none is asked for. */
export interface Demanded {
  side: Side
  modality: Modality
  wanted: number | null
  has: number
  holds: boolean
}

/** What of the specification holds now, in its order; media that it does not ask for come last. Null where there is none. */
export function specificationHolds(content: Content): Demanded[] | null {
  const specification = parseSpecification(content.specification ?? '')
  if (!specification) return null
  return sides.flatMap((side) => {
    const counts = countsOf(content[side])
    const demand = specification[side]
    return modalities.flatMap((modality): Demanded[] => {
      const asked = modality !== 'text' && modality in demand
      const ways = counts.get(modality) ?? [0]
      const [has = 0] = ways
      if (!asked && has === 0) return []
      const wanted = asked ? (demand[modality] ?? null) : 0
      const holds = asked && (wanted === null ? has > 0 : ways.includes(wanted))
      return [{ side, modality, wanted, has, holds }]
    })
  })
}
