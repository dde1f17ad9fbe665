import type { Extension } from '@codemirror/state'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useDiscussionStore } from '#client/discussion/discussion-store.ts'
import type { Side } from '#shared/instance/content.ts'

import { editorSpots } from './editor-spots.ts'

/** Draws the remarks on a side's text in its editor. */
export function useEditorSpots(side: Side): Extension {
  const { t } = useTranslation('discussion')
  const store = useDiscussionStore()
  return useMemo(
    () =>
      editorSpots(store, side, (threads) =>
        t('spot.marks', { count: threads.length, text: threads[0]?.messages[0]?.text ?? '' }),
      ),
    [side, store, t],
  )
}
