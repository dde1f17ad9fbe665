import { useCommands } from '#client/app/commands.ts'
import { useIsPage } from '#client/lib/shown.ts'

import { type DeskCommands, useDeskCommands } from './use-desk-commands.ts'
import { useDeskHindrances } from './use-desk-hindrances.ts'
import { useLinkedMedium } from './use-linked-medium.ts'
import { useViewerKeys } from './use-viewer-keys.ts'

/** What listens on the whole page for a desk, and so is there only for the one that is shown. */
export function DeskKeys(props: DeskCommands) {
  return useIsPage() ? <Keys {...props} /> : null
}

function Keys(props: DeskCommands) {
  useViewerKeys()
  useLinkedMedium()
  useCommands(useDeskCommands(props))
  useDeskHindrances(props)
  return null
}
