import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Notice } from '#client/lib/notice.tsx'

import { useDesk, useDeskStore } from './desk-store.ts'

/** Says what was done last, and undoes it. */
export function UndoNotice() {
  const { t } = useTranslation('instance')
  const desk = useDeskStore()
  const undo = useDesk((state) => state.undo)
  if (!undo) return null
  return (
    <Notice
      tone="info"
      icon={<IconArrowBackUp size={18} />}
      title={undo.said}
      withCloseButton
      closeButtonLabel={t('notice.close')}
      onClose={() => desk.setState({ undo: null })}
    >
      <Button size="compact-sm" variant="default" onClick={undo.run}>
        {undo.word}
      </Button>
    </Notice>
  )
}
