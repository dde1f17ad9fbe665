import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'

import { KnownForm } from './known-form.tsx'
import type { Marking } from './use-marking.ts'

interface MarkDialogProps {
  opened: boolean
  marking: Marking
  close: () => void
}

/** Names a decided instance, looks at it, and says what is known of it. */
export function MarkDialog({ close, marking, opened }: MarkDialogProps) {
  const { t } = useTranslation('gold')
  return (
    <Dialog opened={opened} onClose={close} title={t('mark.title')} size="lg">
      <Named marking={marking} close={close} />
    </Dialog>
  )
}

function Named({ close, marking }: Pick<MarkDialogProps, 'marking' | 'close'>) {
  const { t } = useTranslation('gold')
  const [address, setAddress] = useState('')
  const [named, setNamed] = useState<string | null>(null)
  if (named !== null)
    return (
      <KnownForm
        at={named}
        now={null}
        busy={marking.busy}
        error={marking.error}
        onClose={close}
        onSend={(known) =>
          void marking.mark(named, { known, before: null }).then((good) => good && close())
        }
      />
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (address.trim() !== '') setNamed(keyIn(address))
      }}
    >
      <TextInput
        label={t('mark.key')}
        description={t('mark.keyWhat')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        {...firstFocus}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" disabled={address.trim() === ''}>
          {t('mark.look')}
        </Button>
      </Group>
    </form>
  )
}

/** The key at the end of an instance's address, or what was written where it is none. */
function keyIn(address: string): string {
  return /\/instances\/([^/?#]+)/.exec(address)?.[1] ?? address.trim()
}
