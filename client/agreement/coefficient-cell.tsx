import { useSay } from './say.ts'

/** A number between −1 and 1 without an interval, such as a median. */
export function CoefficientCell({ value }: { value: number | null }) {
  const say = useSay()
  return value === null ? '–' : say.coefficient(value)
}
