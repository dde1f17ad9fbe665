import type { WholeOnly } from './spot.ts'
import { useSpotViewer } from './use-spot-viewer.ts'

/** A viewer in which no spot can be chosen says so, in the button that begins a remark. */
export function useWholeOnly(wholeOnly: WholeOnly): void {
  useSpotViewer({ capture: async () => null, reveal: async () => 'orphan', wholeOnly })
}
