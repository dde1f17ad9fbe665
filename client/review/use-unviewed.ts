import { useSyncExternalStore } from 'react'

import type { SeenLog } from '#client/viewers/seen/seen-log.ts'
import { useMediaBytes } from '#client/viewers/use-media-bytes.ts'
import type { Content } from '#shared/instance/content.ts'
import { isViewedEnough, shareOf } from '#shared/media/seen.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

interface Looking {
  content: Content
  files: Readonly<Record<string, MediumFile>>
  log: SeenLog
  wanted: Policy['viewedFirst']
}

/** Whether a medium that the project wants looked at was not; what nobody can open is not asked for. */
export function useUnviewed({ content, files, log, wanted }: Looking): boolean {
  const media = useMediaBytes(content)
  const isOpen = () =>
    wanted !== 'off' &&
    media.some(({ medium, sha256 }) => {
      const facts = files[sha256]?.facts
      if (medium.kind === 'file' && (!facts || facts.problem)) return false
      const seen = log.read()[sha256]
      return !isViewedEnough(seen && { seen, share: shareOf(seen, facts) }, wanted)
    })
  return useSyncExternalStore(log.subscribe, isOpen)
}
