import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'
import { firstFocus } from '#client/lib/first-focus.ts'
import type { Thread } from '#shared/view/thread.ts'

import classes from './discussion.module.css'

interface OpenThreadsDialogProps {
  threads: readonly Thread[]
  onSubmit: () => void
  onLook: () => void
  onClose: () => void
}

/** Says before a submission what is still asked for. It can go all the same: who checks sees what is open. */
export function OpenThreadsDialog(props: OpenThreadsDialogProps) {
  const { onClose, onLook, onSubmit, threads } = props
  const { t } = useTranslation('discussion')
  return (
    <Dialog opened onClose={onClose} title={t('submit.title', { count: threads.length })}>
      <ul className={classes['demands']}>
        {threads.map(({ id, messages }) => (
          <li key={id} dir="auto">
            {messages[0]?.text}
          </li>
        ))}
      </ul>
      <Text size="sm">{t('submit.text')}</Text>
      <Group justify="end" mt={16} gap={8}>
        <Button variant="default" onClick={onLook} {...firstFocus}>
          {t('submit.look')}
        </Button>
        <Button onClick={onSubmit}>{t('submit.submit')}</Button>
      </Group>
    </Dialog>
  )
}
