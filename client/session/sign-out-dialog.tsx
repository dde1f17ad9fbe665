import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'
import type { DraftKey } from '#client/revision/kept-drafts.ts'

interface SignOutDialogProps {
  /** Work that the server did not take. */
  left: DraftKey[]
  /** Signs out; `spared` is left in this browser. */
  onLeave: (spared: readonly DraftKey[]) => Promise<void>
  onClose: () => void
}

/** Signing out would leave work behind, or did not work: what now. */
export function SignOutDialog({ left, onClose, onLeave }: SignOutDialogProps) {
  const { t } = useTranslation('session')
  const [failed, setFailed] = useState(left.length === 0)
  const leave = async (spared: readonly DraftKey[]) => {
    try {
      await onLeave(spared)
      onClose()
    } catch {
      setFailed(true)
    }
  }
  return (
    <Stack gap="md">
      {left.length > 0 && <Text size="sm">{t('leave.unsent', { count: left.length })}</Text>}
      {failed && (
        <Text size="sm" role="alert" c="var(--low)">
          {t('leave.failed')}
        </Text>
      )}
      <Group gap={8}>
        <Button {...firstFocus} onClick={onClose}>
          {t('leave.stay')}
        </Button>
        {left.length > 0 ? (
          <>
            <Button variant="default" onClick={() => void leave(left)}>
              {t('leave.keep')}
            </Button>
            <Button variant="default" color="red" onClick={() => void leave([])}>
              {t('leave.lose')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => void leave([])}>
            {t('leave.again')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
