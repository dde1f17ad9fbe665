import { useMemo } from 'react'

/** The same map while its entries are the same, so that nothing is drawn anew for nothing. */
export function useSteadyMap(map: Map<string, string>): Map<string, string> {
  const spelt = JSON.stringify([...map])
  return useMemo(() => new Map(JSON.parse(spelt) as [string, string][]), [spelt])
}
