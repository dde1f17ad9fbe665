import { IconMessagePlus } from '@tabler/icons-react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'

import { useKeysOf } from '#client/app/key-label.tsx'
import { DiscussionContext, useDiscussion } from '#client/discussion/discussion-store.ts'
import { takeMedium } from '#client/discussion/take-spot.ts'
import { DeskContext } from '#client/instance/desk-store.ts'
import { Tool } from '#client/viewers/viewer-tools.tsx'

/** In the caption of every medium: remark on a region where its viewer knows of regions, else on what is selected, or on all of it. */
export function CommentTool({ sha256 }: { sha256: string | null }) {
  const { t } = useTranslation('discussion')
  const store = useContext(DiscussionContext)
  const desk = useContext(DeskContext)
  const viewer = useDiscussion((state) =>
    sha256 === null ? undefined : state.viewers.get(sha256)?.at(-1),
  )
  const regions = viewer?.choose !== undefined
  const label = viewer?.wholeOnly
    ? t(`spot.whole.${viewer.wholeOnly}`)
    : t(regions ? 'spot.region' : 'spot.tool')
  const keys = useKeysOf('comment')
  if (!store || !desk || sha256 === null) return null
  const begin = async () => {
    const target = await takeMedium(store, sha256, regions)
    if (!target) return
    store.getState().write(target)
    desk.getState().show('comments')
    store.getState().want(null)
  }
  return (
    <Tool
      label={label}
      {...(keys !== undefined && { keys: keys.toUpperCase() })}
      icon={IconMessagePlus}
      onClick={() => void begin()}
    />
  )
}
