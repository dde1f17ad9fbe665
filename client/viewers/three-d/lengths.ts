import type { Point } from './fit-to-view.ts'
import type { Look, Unit } from './look.ts'

const metres: Record<Exclude<Unit, 'none'>, number> = { m: 1, cm: 0.01, mm: 0.001, in: 0.0254 }

/** A length of the file in the unit that sizes are said in; as it is where the file's unit is not known. */
export function inUnit(length: number, { unit, sizesIn }: Pick<Look, 'unit' | 'sizesIn'>): number {
  if (unit === 'none' || sizesIn === 'none') return length
  return (length * metres[unit]) / metres[sizesIn]
}

/** `20 mm`, or `20` where the unit is not known. */
export function lengthText(
  length: number,
  look: Pick<Look, 'unit' | 'sizesIn'>,
  language: string,
): string {
  const unit = said(look)
  return `${short(inUnit(length, look), language)}${unit && ` ${unit}`}`
}

/** `20 × 20 × 5 mm`. */
export function extentText(
  sides: Point,
  look: Pick<Look, 'unit' | 'sizesIn'>,
  language: string,
): string {
  const unit = said(look)
  // What is left of reckoning with rounded numbers is no length.
  const least = Math.max(...sides) * 1e-9
  const exact = sides.map((side) => (side < least ? 0 : inUnit(side, look)))
  const written = exact.map((side) => short(side, language)).join(' × ')
  return `${written}${unit && ` ${unit}`}`
}

function said({ unit, sizesIn }: Pick<Look, 'unit' | 'sizesIn'>): string {
  return unit === 'none' || sizesIn === 'none' ? '' : sizesIn
}

function short(value: number, language: string): string {
  return value.toLocaleString(language, { maximumSignificantDigits: 4 })
}

export function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}
